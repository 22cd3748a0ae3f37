import { asText, isJsonObject } from '#lib/json.ts';
import type { Endpoint, Incoming } from '#server/http/endpoint.ts';
import { couchErrorOf } from '#server/store/couch-error.ts';
import type { AuditLog } from './audit-log.ts';

/** The endpoint with sign-ins, refused ones and deletions written down. */
export function createAuditedEndpoint(endpoint: Endpoint, audit: AuditLog): Endpoint {
  async function signIn(incoming: Incoming): Promise<Response> {
    try {
      const answer = await endpoint(incoming);
      const said: unknown = await answer
        .clone()
        .json()
        .catch(() => undefined);
      if (answer.ok && isJsonObject(said)) await audit.note({ what: 'signed-in', by: asText(said['name']) });
      return answer;
    } catch (thrown) {
      if (couchErrorOf(thrown) !== undefined) await audit.note({ what: 'sign-in-refused', by: '' });
      throw thrown;
    }
  }

  return async (incoming) => {
    const { request, route } = incoming;
    if (route.kind === 'session' && request.method === 'POST') return signIn(incoming);
    const answer = await endpoint(incoming);
    const isDeletion = request.method === 'DELETE' && answer.ok && 'database' in route;
    if (isDeletion) await audit.note({ what: 'deleted', by: 'server', scope: route.database });
    return answer;
  };
}
