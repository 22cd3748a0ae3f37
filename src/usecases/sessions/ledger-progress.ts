import { foldIssue } from '#domain/issues/issue.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** One matter of a session, and what became of it. */
export interface MatterProgress {
  readonly issue: string;
  readonly summary: string;
  /** 已办: every proposer has an answer (QF-11). */
  readonly isDone: boolean;
}

/** What became of the matters of a session: "上次 6 件,已办 4". Issues that this device does not hold are left out. */
export type LedgerProgress = (session: Session) => Promise<readonly MatterProgress[]>;

export function createLedgerProgress(needs: ReadingNeeds): LedgerProgress {
  return async ({ taken }) => {
    const ids = [...new Set(taken.map(({ issue }) => issue))];
    const records = await Promise.all(ids.map((id) => needs.records.read(id)));
    const found = records.filter((record) => record !== undefined);
    return Promise.all(found.map((record) => progressOf(needs, record)));
  };
}

async function progressOf(needs: ReadingNeeds, record: FieldRecord): Promise<MatterProgress> {
  const { id, summary, proposals } = foldIssue(record);
  const held = await Promise.all(proposals.map((proposal) => needs.records.read(proposal)));
  const known = held.filter((proposal) => proposal !== undefined).map(foldProposal);
  const isDone = known.length > 0 && known.every(({ answeredAt }) => answeredAt !== undefined);
  return { issue: id, summary, isDone };
}
