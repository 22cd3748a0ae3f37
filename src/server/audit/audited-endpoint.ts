import { asText, isJsonObject } from '#lib/json.ts';
import type { Endpoint, Incoming } from '#server/http/endpoint.ts';
import type { AuditLog } from './audit-log.ts';
import { countDeleted, hearBody, type HeardBody, writesDocuments } from './deletions.ts';

/** The endpoint with sign-ins and deletions written down; refused sign-ins, see `createRefusedSignIns`. */
export function createAuditedEndpoint(endpoint: Endpoint, audit: AuditLog): Endpoint {
  async function signIn(incoming: Incoming): Promise<Response> {
    const answer = await endpoint(incoming);
    const said: unknown = await answer
      .clone()
      .json()
      .catch(() => undefined);
    if (answer.ok && isJsonObject(said)) await audit.note({ what: 'signed-in', by: asText(said['name']) });
    return answer;
  }

  /** Writes down what a request of the server's own account has deleted; nobody else can. */
  async function noteDeletions(
    { request, route }: Incoming,
    heard: HeardBody | undefined,
    answer: Response,
  ): Promise<void> {
    if (!answer.ok || !('database' in route) || route.kind === 'local') return;
    const scope = route.database;
    if (request.method === 'DELETE' && route.kind === 'database') {
      await audit.note({ what: 'database-deleted', by: 'server', scope });
      return;
    }
    const count =
      heard === undefined ? Number(request.method === 'DELETE') : await countDeleted(heard, answer);
    if (count > 0) await audit.note({ what: 'deleted', by: 'server', scope, count });
  }

  return async (incoming) => {
    const { request, route } = incoming;
    if (route.kind === 'session' && request.method === 'POST') return signIn(incoming);
    const heard = writesDocuments(incoming) ? hearBody(request) : undefined;
    const answer = await endpoint(heard === undefined ? incoming : { ...incoming, request: heard.request });
    await noteDeletions(incoming, heard, answer);
    return answer;
  };
}
