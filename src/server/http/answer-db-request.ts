import { CouchError, couchErrorOf } from '#server/store/couch-error.ts';
import { answerError } from './answer.ts';
import { checkNoPage, checkOrigin } from './check-origin.ts';
import type { Endpoint } from './endpoint.ts';
import { readRoute } from './route.ts';

/** Answers a request below `/db/`; whatever goes wrong becomes CouchDB's JSON, and only a fault of ours is printed. */
export async function answerDbRequest(
  endpoint: Endpoint,
  request: Request,
  address: string,
  print: (line: string) => void,
): Promise<Response> {
  const answer = await tryAnswer(endpoint, request, address, print);
  return request.method === 'HEAD'
    ? new Response(null, { status: answer.status, headers: answer.headers })
    : answer;
}

async function tryAnswer(
  endpoint: Endpoint,
  request: Request,
  address: string,
  print: (line: string) => void,
): Promise<Response> {
  try {
    const url = new URL(request.url);
    checkOrigin(request);
    checkNoPage(request);
    const route = readRoute(url.pathname);
    return await endpoint({ request, route, query: url.searchParams, address, signal: request.signal });
  } catch (thrown) {
    const refusal = couchErrorOf(thrown);
    if (refusal) return answerError(request, refusal);
    print(
      `${request.method} below /db/ failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown'}`,
    );
    return answerError(
      request,
      new CouchError(500, 'internal_server_error', 'The server could not do this.'),
    );
  }
}
