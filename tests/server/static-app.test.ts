import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './start-test-server.ts';

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xbd-app-'));
  const appDir = join(folder, 'app');
  await mkdir(join(appDir, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(appDir, 'index.html'), '<!doctype html><title>小板凳</title>');
  await writeFile(join(appDir, 'sw.js'), 'self.x = 1;');
  await writeFile(join(appDir, 'manifest.webmanifest'), '{}');
  await writeFile(join(appDir, 'assets', 'main-D3adB33f.js'), 'export const words = 1;\n'.repeat(200));
  server = await startTestServer({ appDir });
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('every screen is the app, and a file that is not there is not', async () => {
  for (const path of ['/', '/visits/door', '/index.html']) {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('小板凳');
  }
  expect((await fetch(`${server.url}/assets/gone-D3adB33f.js`)).status).toBe(404);
  expect((await fetch(`${server.url}/`, { method: 'POST' })).status).toBe(404);
});

test('keeps hashed files for ever and asks about all others', async () => {
  const cacheOf = async (path: string): Promise<string | null> =>
    (await fetch(server.url + path)).headers.get('cache-control');
  expect(await cacheOf('/assets/main-D3adB33f.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/sw.js', '/manifest.webmanifest', '/visits'])
    expect(await cacheOf(path)).toBe('no-cache');
  const etag = (await fetch(`${server.url}/sw.js`)).headers.get('etag') ?? '';
  expect((await fetch(`${server.url}/sw.js`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

test('sends what is worth it compressed', async () => {
  const response = await fetch(`${server.url}/assets/main-D3adB33f.js`);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.text()).toBe('export const words = 1;\n'.repeat(200));
});

test('lets the page load nothing from elsewhere and nobody frame it', async () => {
  const { headers } = await fetch(server.url);
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('serves nothing from outside the folder of the app', async () => {
  const statusOf = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const asking = request(`${server.url}/`, { path }, (answer) => {
        let text = '';
        answer.on('data', (piece) => (text += String(piece)));
        answer.on('end', () => resolve(text));
      });
      asking.on('error', reject).end();
    });
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ]) {
    expect(await statusOf(path)).not.toContain('secret');
  }
});
