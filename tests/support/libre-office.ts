import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A workbook as LibreOffice opens it and writes it down again; `undefined` where there is no LibreOffice. */
export async function throughLibreOffice(workbook: Uint8Array): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-office-'));
  try {
    const given = join(folder, 'given.xlsx');
    await writeFile(given, workbook);
    const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
    const toXlsx = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
    await run('soffice', [settings, ...toXlsx, '--outdir', join(folder, 'again'), given], {
      timeout: 90_000,
    });
    return await readFile(join(folder, 'again', 'given.xlsx'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && !('cmd' in error)) {
      return undefined;
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
