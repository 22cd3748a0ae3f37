import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '#lib/json.ts';

const MONTH = /^\d{4}-\d\d\.jsonl$/;

/**
 * The audit logs of several processes as one, in the order of their times. A report that two of them were told, because
 * the first one's answer was lost, stands once.
 */
export async function readAudit(folders: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((each) => MONTH.test(each)))
      lines.push(...(await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== ''));
  }
  // Every line begins with its time.
  const reports = new Set<unknown>();
  return lines.sort().filter((line) => {
    const report = reportIn(line);
    if (report === undefined) return true;
    const isNew = !reports.has(report);
    reports.add(report);
    return isNew;
  });
}

/** A line that a full disk or a kill cut off is shown as it is. */
function reportIn(line: string): unknown {
  try {
    const event: unknown = JSON.parse(line);
    return isJsonObject(event) ? event['report'] : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1]?.endsWith('read-audit.ts')) {
  const folders = process.argv.slice(2);
  try {
    if (folders.length === 0) throw new Error('Usage: npm run audit -- FOLDER [FOLDER …]');
    for (const line of await readAudit(folders)) process.stdout.write(`${line}\n`);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  }
}
