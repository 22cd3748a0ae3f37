import { parseScope } from '#domain/access/scopes.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { standingEntries } from './standing-entries.ts';

export const INVITED_KIND = 'invited';

/**
 * 挨家挨户通知 (JX-03): who was told of a session, one record per doors' database, because the community's names no
 * door.
 */
export interface Invitations {
  /** Invited doors by id, with who knocked last. */
  readonly invited: ReadonlyMap<string, Invitation>;
}

export interface Invitation {
  /** Of its latest entry. */
  readonly entry: string;
  readonly by: string;
  readonly at: number;
}

/** The id of the invitations to a session in one doors' database: the same on every phone. */
export function invitationsId(session: string, doorsScope: string): string {
  const scope = parseScope(doorsScope);
  const grid = scope?.kind === 'doors' ? `${scope.community}-${scope.grid}` : doorsScope;
  return `invitation:${session.slice(session.indexOf(':') + 1)}-${grid}`;
}

export function foldInvitations(record: FieldRecord): Invitations {
  const invited = new Map<string, Invitation>();
  for (const entry of standingEntries(record)) {
    if (entry.kind !== INVITED_KIND) continue;
    invited.set(asText(entry.data['door']), { entry: entry.id, by: entry.by, at: adjustedTime(entry) });
  }
  return { invited };
}
