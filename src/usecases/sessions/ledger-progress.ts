import { owedAnswers } from '#domain/issues/standing.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import type { Session } from '#domain/sessions/session.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** One matter of a session, and what became of it. */
export interface MatterProgress {
  readonly issue: string;
  readonly summary: string;
  /** 已答复: everybody who raised it was told (QF-11). */
  readonly isAnswered: boolean;
  /** 已办. */
  readonly isDone: boolean;
}

/** What became of the matters of a session: "上次 6 件,已办 4". Issues that this device does not hold are left out. */
export type LedgerProgress = (session: Session) => Promise<readonly MatterProgress[]>;

export function createLedgerProgress(needs: ReadingNeeds): LedgerProgress {
  return async ({ taken }) => {
    const ids = [...new Set(taken.map(({ issue }) => issue))];
    const records = await Promise.all(ids.map((id) => needs.records.read(id)));
    const found = records.filter((record) => record !== undefined);
    return Promise.all(found.map((record) => matterOf(needs, record)));
  };
}

/** An issue whose method has not arrived is neither answered nor done as far as anyone here can say. */
async function matterOf(needs: ReadingNeeds, record: FieldRecord): Promise<MatterProgress> {
  const progress = await progressOf(needs, record);
  if (!progress.ok) {
    const summary = asText(record.opened.data['summary']);
    return { issue: record.id, summary, isAnswered: false, isDone: false };
  }
  const { issue, closing } = progress.value;
  return {
    issue: record.id,
    summary: issue.summary,
    isAnswered: owedAnswers(progress.value).length === 0,
    isDone: closing !== undefined,
  };
}
