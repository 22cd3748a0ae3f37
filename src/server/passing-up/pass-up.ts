import { communityScope, parseScope } from '#domain/access/scopes.ts';
import {
  foldStreetPart,
  issueBelow,
  PASSED_UP_TYPE,
  passedUpFrom,
  STREET_PART_TYPE,
  type StreetPart,
  withReplies,
} from '#domain/issues/passed-up.ts';
import { contains, mergeRecords } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { createScopeRecords, type ScopeRecords } from '#server/api/scope-records.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { createFollower, type Follower } from './follow-changes.ts';

interface Home extends StreetPart {
  /** The street's database. */
  readonly street: string;
}

/** One look at everything that changed since the last one. Rejects when the store does; the next look goes on. */
export type PassUp = () => Promise<void>;

/**
 * Carries issues that were passed up into the database of their street, and the street's replies back (上报): by the
 * server's own account, because no client has both. Nothing is done where no street was provisioned.
 */
export function createPassUp(ask: AskAsServer): PassUp {
  const records = createScopeRecords(ask);
  const followers = new Map<string, Follower>();
  const homes = new Map<string, Home>();

  async function follow(scope: string, done: (record: FieldRecord) => Promise<void>): Promise<void> {
    const follower = followers.get(scope) ?? createFollower(ask, scope);
    followers.set(scope, follower);
    await follower.catchUp(done);
  }

  async function down(record: FieldRecord): Promise<void> {
    const { id, scope } = issueBelow(record);
    const stored = await records.read(scope, id);
    if (stored === undefined || withReplies(stored.record, record) === stored.record) return;
    await records.rewrite(scope, stored, (issue) => withReplies(issue, record));
  }

  async function up(issue: FieldRecord, home: Home): Promise<void> {
    const wanted = issue.type === 'issue' ? passedUpFrom(issue, home.street, home) : undefined;
    if (wanted !== undefined) await unite(records, home.street, wanted);
  }

  return async () => {
    const names: unknown = await (await ask('_all_dbs', {})).json();
    const scopes = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    for (const street of scopes.filter((name) => parseScope(name)?.kind === 'street')) {
      await follow(street, async (record) => {
        if (record.type === PASSED_UP_TYPE) await down(record);
        if (record.type !== STREET_PART_TYPE) return;
        const part = foldStreetPart(record);
        homes.set(communityScope(part.community), { ...part, street });
      });
    }
    for (const [scope, home] of homes) {
      if (scopes.includes(scope)) await follow(scope, (record) => up(record, home));
    }
  };
}

async function unite(records: ScopeRecords, scope: string, wanted: FieldRecord): Promise<void> {
  const stored = await records.read(scope, wanted.id);
  if (stored === undefined) {
    await records.create(scope, wanted);
    return;
  }
  if (contains(stored.record, wanted)) return;
  await records.rewrite(scope, stored, (record) => mergeRecords(record, wanted));
}
