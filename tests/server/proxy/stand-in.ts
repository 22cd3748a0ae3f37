import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '#lib/json.ts';

/** What stands at a path: its answer as JSON, or status, headers and answer. */
export type Answers = Readonly<
  Record<
    string,
    (
      body: JsonObject,
      query: URLSearchParams,
    ) => { readonly status?: number; readonly headers?: object; readonly json: unknown }
  >
>;

/**
 * For the few things in which CouchDB differs from the embedded store, by its documentation and sources. This is no
 * CouchDB: it answers what a test gives it, and besides as much as the gateway asks at its start
 * and to count guesses.
 */
export async function startStandIn(
  answers: Answers,
): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const all: Answers = {
    '/': () => ({ json: { couchdb: 'Welcome', version: '3.4.3' } }),
    '/_session': () => ({ json: { ok: true, userCtx: { name: 'admin', roles: ['_admin'] } } }),
    '/_all_dbs': () => ({ json: [] }),
    ...answers,
  };
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    asked.push(`${request.method ?? ''} ${path}`);
    void text(request).then((body) => {
      const counting: Answers[string] | undefined = path.startsWith('/xbd-server/')
        ? () => ({ json: {} })
        : undefined;
      const answer = (all[path] ?? counting)?.(
        body === '' ? {} : (JSON.parse(body) as JsonObject),
        new URLSearchParams(query),
      );
      const status = answer === undefined ? 404 : (answer.status ?? 200);
      response.writeHead(status, { 'Content-Type': 'application/json', ...answer?.headers });
      response.end(JSON.stringify(answer?.json ?? { error: 'not_found', reason: 'missing' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://admin:admin-2026@127.0.0.1:${port}`, asked };
}
