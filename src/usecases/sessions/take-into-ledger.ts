import { firstSummary, namesSomeone } from '#domain/issues/summary.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import { TAKEN_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { raiseIssue } from '#usecases/issues/raise-issue.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';
import { recognisableInSession } from './recognisable-in-session.ts';

/** Remarks on their way into the ledger. */
export interface Taking {
  /** Ids; several can make one issue, and one can be taken again for another. */
  readonly remarks: readonly string[];
  /** What the whole community may read. */
  readonly summary: string;
  /** The speaker's door, where somebody tied it: what was said there then lies in the doors' database too. */
  readonly door: Place | undefined;
  /** Id of the issue that says the same: the remarks go into it, and nothing is opened. */
  readonly into?: string;
}

export type TakingRefusal = SaveRefusal | 'no-summary' | 'names-someone' | 'unknown-remark';

/** Which entry of the session took the remarks, and as which issue. */
export interface TakenAs {
  readonly entry: string;
  readonly issue: string;
}

/** Two records in the same act (JX-05): the line of the session and the issue in the ledger, saved in one call. */
export type TakeIntoLedger = (sessionId: string, taking: Taking) => Promise<Result<TakenAs, TakingRefusal>>;

export function createTakeIntoLedger(needs: WritingNeeds): TakeIntoLedger {
  return async (sessionId, { remarks: ids, summary, door, into }) => {
    const record = await sessionRecord(needs, sessionId);
    if (!record.ok) return record;
    const session = foldSession(record.value);
    const remarks = session.remarks.filter(({ id }) => ids.includes(id));
    if (remarks.length === 0) return refuse('unknown-remark');
    if (into !== undefined) {
      const data = { remarks: remarks.map(({ id }) => id), issue: into };
      const added = await appendToSession(needs, record.value, [{ kind: TAKEN_KIND, data }]);
      return added.ok ? ok({ entry: added.value[0] ?? '', issue: into }) : added;
    }
    if (summary.trim() === '') return refuse('no-summary');
    const recognisable = await recognisableInSession(needs, session, door);
    if (namesSomeone(summary, recognisable).length > 0) return refuse('names-someone');
    const { issue, proposals } = raiseIssue(needs, session.scope, {
      summary,
      building: session.buildingName,
      origin: { source: 'session', session: sessionId, remarks: remarks.map(({ id }) => id) },
      said: door === undefined ? [] : [saidAt(door, session, remarks)],
    });
    const data = { remarks: remarks.map(({ id }) => id), issue: issue.id };
    const opened = [...proposals, issue].map((open) => ({ open }));
    const added = await appendToSession(needs, record.value, [{ kind: TAKEN_KIND, data }], opened);
    if (!added.ok) return added;
    return ok({ entry: added.value[0] ?? '', issue: issue.id });
  };
}

/** A first summary of what was said, with the people of the building taken out; `resident` stands for a name. */
export type SuggestSummary = (
  session: Pick<Session, 'building'>,
  words: string,
  resident: string,
) => Promise<string>;

export function createSuggestSummary(needs: ReadingNeeds): SuggestSummary {
  return async (session, words, resident) =>
    firstSummary(words, await recognisableInSession(needs, session, undefined), resident);
}

function saidAt(
  place: Place,
  { id }: Session,
  remarks: readonly Remark[],
): { readonly place: Place; readonly who: string; readonly words: string; readonly at: { session: string } } {
  return {
    place,
    who: remarks.find(({ who }) => who !== '')?.who ?? '',
    words: remarks.map(({ words }) => words).join('\n'),
    at: { session: id },
  };
}
