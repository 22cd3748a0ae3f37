import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isJsonObject } from '#lib/json.ts';
import type { CommunityFile } from './provisioning/community-file.ts';
import type { Endpoint } from './provisioning/couch-endpoint.ts';
import { parseCommunityFile } from './provisioning/parse-community-file.ts';
import { provision, type ProvisionReport } from './provisioning/provision.ts';
import { StartError } from './start-error.ts';

const USAGE = `Usage: npm run provision -- FILE.json
  ENDPOINT        http://127.0.0.1:5980/db, or a CouchDB: http://name:password@host:5984
  ADMIN_PASSWORD  of the server's account; else read from DATA_DIR (./data) of the server on this machine`;

async function main([path, ...rest]: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  if (path === undefined || rest.length > 0) throw new StartError(USAGE);
  const file = await readCommunity(path);
  const endpoint = await readEndpoint(environment);
  const report = await provision(file, endpoint).catch((error: unknown) => {
    throw new StartError(sentenceFor(error, endpoint.url));
  });
  process.stdout.write(linesFor(file, report).join('\n') + '\n');
}

async function readCommunity(path: string): Promise<CommunityFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartError(`${path} cannot be read: ${messageOf(error)}`);
  });
  const parsed = parseCommunityFile(parseJson(path, text));
  if (parsed.ok) return parsed.value;
  throw new StartError([`${path} cannot be used:`, ...parsed.reason.map((fault) => `  ${fault}`)].join('\n'));
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`${path} is not JSON: ${messageOf(error)}`);
  }
}

async function readEndpoint(environment: NodeJS.ProcessEnv): Promise<Endpoint> {
  const text = environment['ENDPOINT'] || 'http://127.0.0.1:5980/db';
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new StartError(`ENDPOINT=${text} is not an http address.`);
  }
  const url = new URL(text);
  const name = decodeURIComponent(url.username) || 'admin';
  const password =
    decodeURIComponent(url.password) || environment['ADMIN_PASSWORD'] || (await keptPassword(environment));
  url.username = '';
  url.password = '';
  return { url: url.href, name, password };
}

/** The password that an embedded server on this machine made for itself. */
async function keptPassword(environment: NodeJS.ProcessEnv): Promise<string> {
  const path = resolve(environment['DATA_DIR'] || './data', 'admin-password');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartError(
      `Set ADMIN_PASSWORD, or DATA_DIR to the server's data folder (${path} cannot be read).`,
    );
  });
  return text.trim();
}

function linesFor({ name }: CommunityFile, report: ProvisionReport): readonly string[] {
  const { recordsDiffering: differing, madePasswords } = report;
  const some = differing.slice(0, 5).join(', ') + (differing.length > 5 ? ' …' : '');
  return [
    `${name}: ${report.databasesMade} databases made, rules written in ${report.rulesWritten}; ` +
      `${report.accountsMade} accounts made, roles of ${report.rolesChanged} changed; ` +
      `${report.recordsMade} records made, ${report.recordsKept} stood already.`,
    ...(differing.length > 0
      ? [`${differing.length} records stand differently on the server and were left alone: ${some}`]
      : []),
    ...madePasswords.map(
      ({ account, password }) => `New account ${account}, password ${password} (shown only now)`,
    ),
  ];
}

function sentenceFor(error: unknown, url: string): string {
  const status = isJsonObject(error) ? error['statusCode'] : undefined;
  if (status === 401 || status === 403) return `The server at ${url} does not accept this name and password.`;
  if (status === undefined && messageOf(error).includes('connection'))
    return `Nothing answers at ${url} (ENDPOINT).`;
  return `The server at ${url} refused: ${messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  await main(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
