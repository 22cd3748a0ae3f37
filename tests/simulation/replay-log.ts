import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import type { Endpoint, EndpointAnswer, EndpointRequest } from './endpoint.ts';

/** Everything that was asked of an endpoint and done to it, in its order. */
export type LogLine =
  | { readonly ask: EndpointRequest; readonly account: string | undefined; readonly answer: EndpointAnswer }
  | { readonly act: (endpoint: Endpoint) => Promise<void> };

/** The endpoint, and what came to pass on it. */
export function recording(endpoint: Endpoint): {
  readonly endpoint: Endpoint;
  readonly log: readonly LogLine[];
} {
  const log: LogLine[] = [];
  const acting = (act: (on: Endpoint) => Promise<void>): Promise<void> => {
    log.push({ act });
    return act(endpoint);
  };
  return {
    log,
    endpoint: {
      ask: async (ask, account) => {
        const answer = await endpoint.ask(ask, account);
        log.push({ ask, account, answer });
        return answer;
      },
      backUp: () => acting((on) => on.backUp()),
      putBack: () => acting((on) => on.putBack()),
      makeAnew: (scope) => acting((on) => on.makeAnew(scope)),
      deleteRecord: (scope, id) => acting((on) => on.deleteRecord(scope, id)),
      grant: (account, scope) => acting((on) => on.grant(account, scope)),
      states: endpoint.states,
    },
  };
}

/**
 * Asks another endpoint the same in the same order, with revisions and places in feeds put into its own words.
 * Answers with what it answered differently.
 */
export async function replay(log: readonly LogLine[], endpoint: Endpoint): Promise<readonly string[]> {
  const names = new Map<string, string>();
  const differences: string[] = [];
  for (const line of log) {
    if ('act' in line) {
      await line.act(endpoint);
      continue;
    }
    const { ask, account, answer } = line;
    const scope = ask.path.split('/')[0] ?? '';
    const theirs = await endpoint.ask(translate(ask, scope, names), account);
    const [expected, found] = [parse(answer.text), parse(theirs.text)];
    learn(expected, found, scope, names);
    const [a, b] = [shapeOf(expected), shapeOf(found)];
    if (answer.status !== theirs.status || a !== b) {
      differences.push(
        `${ask.method} ${ask.path} ${ask.body}\n ${answer.status} ${a}\n ${theirs.status} ${b}`,
      );
    }
  }
  return differences;
}

function translate(ask: EndpointRequest, scope: string, names: ReadonlyMap<string, string>): EndpointRequest {
  const body = ask.body.replace(/"_rev":"([^"]*)"/g, (whole, rev: string) => {
    const name = names.get(`${scope} ${rev}`);
    return name === undefined ? whole : `"_rev":"${name}"`;
  });
  const path = ask.path.replace(
    /since=([^&]*)/,
    (_, seq: string) => `since=${names.get(`${scope} ${seq}`) ?? seq}`,
  );
  return { ...ask, path, body };
}

/** Two answers to one question name the same revisions and places at the same spots. */
function learn(mine: Json, theirs: Json, scope: string, names: Map<string, string>): void {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    mine.forEach((item: Json, index) =>
      learn(item, (theirs as readonly Json[])[index] ?? null, scope, names),
    );
    return;
  }
  if (!isJsonObject(mine) || !isJsonObject(theirs)) return;
  for (const [key, value] of Object.entries(mine)) {
    const other = theirs[key] ?? null;
    if (!OWN_NAMES.has(key)) learn(value, other, scope, names);
    else if (typeof value === 'string' && typeof other === 'string') names.set(`${scope} ${value}`, other);
  }
}

/** Members in which every server has words of its own. */
const OWN_NAMES = new Set(['rev', '_rev', 'seq', 'last_seq']);
/** Members that phones do not read. */
const UNREAD = new Set(['total_rows', 'offset', 'info', 'reason']);

/** An answer as far as phones tell answers apart: of a revision only how many came before it. */
function shapeOf(answer: Json): string {
  return JSON.stringify(answer, (key: string, value: unknown) => {
    if (UNREAD.has(key) || key === 'seq' || key === 'last_seq') return undefined;
    if (OWN_NAMES.has(key) && typeof value === 'string') return value.split('-')[0];
    return isJsonObject(value) ? sorted(value) : value;
  });
}

function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parse(text: string): Json {
  return JSON.parse(text) as Json;
}
