import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { foldInvitations, INVITED_KIND, invitationsId } from '#domain/sessions/invitations.ts';
import { UNDONE_KIND } from '#domain/sessions/session-entries.ts';
import { ok, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Notes that a door was told of a session (JX-03), or takes the tick back. */
export type TickInvitation = (
  sessionId: string,
  door: Place,
  isInvited: boolean,
) => Promise<Result<undefined, SaveRefusal>>;

export function createTickInvitation(needs: WritingNeeds): TickInvitation {
  return async (sessionId, door, isInvited) => {
    const id = invitationsId(sessionId, door.scope);
    const record = await needs.records.read(id);
    if (!isInvited) return record === undefined ? ok(undefined) : untick(needs, record, door);
    const tick = { kind: INVITED_KIND, data: { door: door.id } };
    if (record !== undefined) return appendToRecord(needs, id, () => [tick]);
    const opened = openRecord(id, door.scope, stampNow(needs.author, needs.clock), { session: sessionId });
    return needs.records.save([{ open: withEntries(opened, [tick], needs) }]);
  };
}

/** Takes every standing tick of the door back: two people may have knocked. */
async function untick(
  needs: WritingNeeds,
  record: FieldRecord,
  door: Place,
): Promise<Result<undefined, SaveRefusal>> {
  return appendToRecord(needs, record.id, (present) => {
    const drafts = [];
    let left = present;
    for (;;) {
      const tick = foldInvitations(left).invited.get(door.id);
      if (tick === undefined) return drafts;
      drafts.push({ kind: UNDONE_KIND, data: { entry: tick.entry } });
      left = { ...left, entries: left.entries.filter(({ id }) => id !== tick.entry) };
    }
  });
}
