import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEndpoint, startEndpoint } from './running-endpoint.ts';
import { smallCommunity } from './small-community.ts';

interface Run {
  readonly code: number;
  readonly said: string;
}

const root = new URL('../../..', import.meta.url).pathname;
let endpoint: RunningEndpoint;
let folder: string;

beforeAll(async () => {
  endpoint = await startEndpoint();
  folder = await mkdtemp(join(tmpdir(), 'xbd-cli-'));
  await writeFile(join(folder, 'community.json'), JSON.stringify(smallCommunity));
  await writeFile(join(folder, 'torn.json'), '{"community": ');
  await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...smallCommunity, community: 'Not A Code' }));
});

afterAll(async () => {
  await endpoint.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The variables of this process without those that the program reads. */
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !['ENDPOINT', 'ADMIN_PASSWORD', 'DATA_DIR'].includes(name)),
);

async function run(file: string, environment: Record<string, string>): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        '--import',
        'tsx',
        join(root, 'src/server/provision-cli.ts'),
        ...(file === '' ? [] : [join(folder, file)]),
      ],
      { cwd: root, env: { ...inherited, ...environment } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, said: stdout + stderr }),
    );
  });
}

test('makes a community, and a second time finds it there', { timeout: 60_000 }, async () => {
  const withFolder = { ENDPOINT: endpoint.url, DATA_DIR: endpoint.dataDir };
  const first = await run('community.json', withFolder);
  expect(first).toEqual({
    code: 0,
    said: '小小区: 3 databases made, rules written in 3; 2 accounts made, roles of 0 changed; 11 records made, 0 stood already.\n',
  });
  const inAddress = {
    ENDPOINT: endpoint.url.replace('//', `//admin:${encodeURIComponent(endpoint.password)}@`),
  };
  expect((await run('community.json', inAddress)).said).toContain('0 records made, 11 stood already');
});

test.each<[string, string, () => Record<string, string>, RegExp]>([
  ['no file', '', () => ({}), /^Usage: npm run provision/],
  ['an absent file', 'absent.json', () => ({}), /absent\.json cannot be read/],
  ['a torn file', 'torn.json', () => ({}), /torn\.json is not JSON/],
  ['a file with faults', 'wrong.json', () => ({}), /cannot be used:\n {2}community must be made of/],
  ['no password', 'community.json', () => ({ DATA_DIR: folder }), /^Set ADMIN_PASSWORD/],
  [
    'a wrong password',
    'community.json',
    () => ({ ENDPOINT: endpoint.url, ADMIN_PASSWORD: 'wrong' }),
    /does not accept this name and password/,
  ],
  [
    'nobody there',
    'community.json',
    () => ({ ENDPOINT: 'http://127.0.0.1:9/db', ADMIN_PASSWORD: 'x' }),
    /^Nothing answers at http:\/\/127\.0\.0\.1:9\/db/,
  ],
  [
    'no address',
    'community.json',
    () => ({ ENDPOINT: 'nowhere', ADMIN_PASSWORD: 'x' }),
    /^ENDPOINT=nowhere is not an http address/,
  ],
])(
  'says in one sentence what is wrong: %s',
  { timeout: 60_000 },
  async (_what, file, environment, sentence) => {
    const { code, said } = await run(file, environment());
    expect(said).toMatch(sentence);
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
  },
);
