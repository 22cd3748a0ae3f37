import { actionDraft } from '#domain/issues/action.ts';
import { mayDo } from '#domain/issues/may-do.ts';
import { partId } from '#domain/issues/part-id.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { methodId } from '#domain/work-methods/method.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import { doerIn, type IssueNeeds, type IssueRefusal } from './issue-needs.ts';
import { namesProposer } from './keep-unnamed.ts';
import { progressOf } from './read-progress.ts';

/** What one department takes of an issue. */
export interface Part {
  readonly unit: string;
  readonly summary: string;
}

/** 民意诉求分离 (QF-08): parts that are reported and solved apart. A unit gets one part, however often it is split. */
export type SplitIssue = (
  issueId: string,
  parts: readonly Part[],
) => Promise<Result<undefined, IssueRefusal | 'no-summary'>>;

export function createSplitIssue(needs: IssueNeeds): SplitIssue {
  return async (issueId, parts) => {
    const record = await needs.records.read(issueId);
    if (record === undefined) return refuse('unknown-record');
    if (parts.some(({ unit, summary }) => unit.trim() === '' || summary.trim() === '')) {
      return refuse('no-summary');
    }
    const progress = await progressOf(needs, record);
    if (!progress.ok) return progress;
    const { issue, method } = progress.value;
    const action = { kind: 'split', parts: parts.map(({ unit }) => partId(issueId, unit)) } as const;
    const may = mayDo(action, doerIn(needs, record.scope), progress.value);
    if (!may.ok) return may;
    const proposals = partiesOf(progress.value).map(({ proposal }) => proposal);
    const words = parts.map(({ summary, unit }) => `${summary}\n${unit}`).join('\n');
    if (await namesProposer(needs, proposals, words)) return refuse('names-someone');
    const opened = parts.map((part) => partRecord(needs, record, part, issue.building, methodId(method)));
    return needs.records.save([
      ...(await newOnes(needs, opened)),
      appendChange(record, [actionDraft(action)], needs),
    ]);
  };
}

function partRecord(
  needs: IssueNeeds,
  whole: FieldRecord,
  { unit, summary }: Part,
  building: string,
  method: string,
): FieldRecord {
  const source = whole.opened.data['source'] ?? 'session';
  const data = { summary: summary.trim(), building, unit: unit.trim(), parent: whole.id, method, source };
  const stamp = stampNow(needs.author, needs.clock);
  return openRecord(partId(whole.id, unit), whole.scope, stamp, { ...data, proposals: [] });
}

/** Parts that were split off before stay as they are. */
async function newOnes(needs: IssueNeeds, opened: readonly FieldRecord[]): Promise<readonly Change[]> {
  const byId = new Map(opened.map((open) => [open.id, open]));
  const known = await Promise.all([...byId.keys()].map((id) => needs.records.read(id)));
  return [...byId.values()].flatMap((open, at) => (known[at] === undefined ? [{ open }] : []));
}
