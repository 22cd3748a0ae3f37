import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { AnswerApi } from './api/api.ts';
import { answerDbRequest } from './http/answer-db-request.ts';
import type { Endpoint } from './http/endpoint.ts';
import type { AnswerRecovery } from './recovery/recovery-keys.ts';
import { remoteAddress } from './remote-address.ts';
import { createStaticApp } from './static-app.ts';

export interface AppNeeds {
  readonly endpoint: Endpoint;
  /** Answers below `/public/`, to anybody. */
  readonly publicPages: (request: Request) => Promise<Response>;
  readonly answerRecovery: AnswerRecovery;
  readonly answerApi: AnswerApi;
  readonly appDir: string | undefined;
  readonly version: string;
  readonly print: (line: string) => void;
}

export type ServerApp = Hono<{ Bindings: HttpBindings }>;

/** Everything under one address: the app, the endpoint, what is public and the sign of life. */
export function createApp({
  endpoint,
  publicPages,
  answerRecovery,
  answerApi,
  appDir,
  version,
  print,
}: AppNeeds): ServerApp {
  const app: ServerApp = new Hono();
  app.get('/healthz', (context) => context.json({ ok: true, version }, 200, { 'Cache-Control': 'no-store' }));
  for (const path of ['/db', '/db/*']) {
    app.all(path, ({ req, env }) => answerDbRequest(endpoint, req.raw, remoteAddress(env.incoming), print));
  }
  for (const path of ['/public', '/public/*']) app.get(path, ({ req }) => publicPages(req.raw));
  app.post('/api/recovery-key', ({ req, env }) => answerRecovery(req.raw, remoteAddress(env.incoming)));
  app.all('/api/*', ({ req, env }) => answerApi({ request: req.raw, address: remoteAddress(env.incoming) }));
  if (appDir !== undefined) {
    const answerFile = createStaticApp(appDir);
    app.get('*', ({ req }) => answerFile(req.raw));
  }
  app.notFound((context) => context.json({ error: 'not_found', reason: 'missing' }, 404));
  app.onError((error, context) => {
    print(`${context.req.method} failed: ${error.stack ?? error.message}`);
    return context.json({ error: 'internal_server_error', reason: 'The server could not do this.' }, 500);
  });
  return app;
}
