import { type EntryDraft, setField } from '#domain/records/drafting.ts';
import { headcount, tallyBy } from '#domain/sessions/attendance.ts';
import { ARRIVAL_KIND, COUNTER_FIELD } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Says that the count of one phone stands. */
export type ChooseCounter = (sessionId: string, device: string) => Promise<Result<undefined, SaveRefusal>>;

export function createChooseCounter(needs: WritingNeeds): ChooseCounter {
  return async (sessionId, device) =>
    appendToRecord(needs, sessionId, () => [setField(COUNTER_FIELD, device)]);
}

/** Goes on counting on this phone from where the other one stands, as when the other's battery is empty. */
export type TakeOverCount = (sessionId: string) => Promise<Result<undefined, SaveRefusal>>;

export function createTakeOverCount(needs: WritingNeeds): TakeOverCount {
  const { device } = needs.author;
  return async (sessionId) =>
    appendToRecord(needs, sessionId, (record) => {
      const { attendance } = foldSession(record);
      const { tally } = attendance;
      const mine = tallyBy(attendance, device);
      const raised = (tally?.heads ?? []).map(({ person, side, count }) =>
        arrivals(person, side, count - headcount(mine, person)),
      );
      const lowered = (mine?.heads ?? [])
        .filter(({ person }) => headcount(tally, person) === 0)
        .map(({ person, side, count }) => arrivals(person, side, -count));
      const changed = [...raised, ...lowered].filter(({ data }) => data['delta'] !== 0);
      return [...changed, setField(COUNTER_FIELD, device)];
    });
}

function arrivals(person: string, side: string, delta: number): EntryDraft {
  return { kind: ARRIVAL_KIND, data: { person, side, delta, who: '', takenOver: true } };
}
