import { openRecord } from '#domain/records/drafting.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import type { Outcome } from '#domain/visits/visit.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { PASSWORD } from './demo-data.ts';

export interface Call {
  /** Code of the door: `a8-9-101`. */
  readonly door: string;
  readonly outcome: Outcome;
}

/** One account's phone sends its visits of an evening, as the exchange would. */
export async function sendVisits(
  server: { readonly url: string },
  account: string,
  campaign: string,
  calls: readonly Call[],
): Promise<void> {
  const client = createCouchClient(server.url, [account, PASSWORD]);
  const at = new Date().toISOString();
  const byScope = new Map<string, object[]>();
  for (const [nth, { door, outcome }] of calls.entries()) {
    const scope = `xbd-d-cxtyc-${door.split('-')[0] ?? ''}`;
    const data = { place: `place:cxtyc-${door}`, outcome, opinion: 'none', note: '', campaign };
    const stamp = { by: account, at, offset: 0, device: `phone-${account}` };
    const record = toWireRecord(openRecord(`visit:${account}-${nth}`, scope, stamp, data));
    byScope.set(scope, [...(byScope.get(scope) ?? []), record]);
  }
  for (const [scope, docs] of byScope) {
    const { status, list } = await client.ask('POST', `${scope}/_bulk_docs`, { docs });
    const refused = list.filter((row) => row['error'] !== undefined);
    if (status !== 201 || refused.length > 0) throw new Error(`${account}: ${JSON.stringify(refused)}`);
  }
}
