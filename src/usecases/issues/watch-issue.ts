import { foldIssue } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { owedAnswers, partiesOf } from '#domain/issues/standing.ts';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { progressOf } from './read-progress.ts';

/** An issue with everything that stands around it, as far as this device holds it. */
export interface IssueSeen {
  readonly progress: Progress;
  /** Of the proposals of the issue and of those joined to it. */
  readonly proposals: readonly Proposal[];
  /** What was said in sessions, in the order of time. */
  readonly spoken: readonly SpokenWords[];
  /** 拆分 (QF-08), in the order of splitting. */
  readonly parts: readonly LinkedIssue[];
  readonly whole: LinkedIssue | undefined;
  /** Issues that were joined to this one. */
  readonly members: readonly LinkedIssue[];
  /** The one into which this one was joined. */
  readonly lead: LinkedIssue | undefined;
}

export interface SpokenWords {
  readonly session: Session;
  readonly remark: Remark;
}

export interface LinkedIssue {
  readonly id: string;
  readonly summary: string;
  /** 责任单位; empty for none. */
  readonly unit: string;
  readonly state: Progress['state'];
  /** Everybody who raised it was told. */
  readonly isAnswered: boolean;
}

type Answer = Result<IssueSeen, 'unknown-record' | 'unknown-method'>;

/** An issue as it stands, again after every change of anything that it hangs on, whoever made it. */
export type WatchIssue = (issueId: string) => Watch<Answer>;

export function createWatchIssue(needs: ReadingNeeds): WatchIssue {
  return (issueId) => (onAnswer) => {
    let asked = 0;
    let around: ReadonlySet<string> = new Set([issueId]);
    const ask = async (): Promise<void> => {
      const nth = (asked += 1);
      const seen = await readIssue(needs, issueId);
      // A later question is on its way, or nobody asks any more.
      if (nth !== asked) return;
      around = idsAround(issueId, seen);
      onAnswer(seen);
    };
    const stop = needs.records.watchChanges((ids) => {
      const concerns = [...ids].some((id) => around.has(id) || id.startsWith(METHODS));
      if (concerns) void ask();
    });
    void ask();
    return () => {
      asked += 1;
      stop();
    };
  };
}

const METHODS = 'method:';

async function readIssue(needs: ReadingNeeds, issueId: string): Promise<Answer> {
  const record = await needs.records.read(issueId);
  if (record === undefined) return refuse('unknown-record');
  const read = await progressOf(needs, record);
  if (!read.ok) return read;
  const progress = read.value;
  const [members, parts] = await Promise.all([
    readAll(needs, progress.members),
    readAll(needs, progress.parts),
  ]);
  const [[whole], [lead]] = await Promise.all([
    readAll(needs, [progress.issue.parent ?? '']),
    readAll(needs, [progress.joinedInto ?? '']),
  ]);
  const proposals = await readAll(
    needs,
    partiesOf(progress).map(({ proposal }) => proposal),
  );
  return ok({
    progress,
    proposals: proposals.map(foldProposal),
    spoken: await spokenAbout(needs, [record, ...members]),
    parts: await Promise.all(parts.map((part) => linkTo(needs, part))),
    whole: whole && (await linkTo(needs, whole)),
    members: await Promise.all(members.map((member) => linkTo(needs, member))),
    lead: lead && (await linkTo(needs, lead)),
  });
}

async function readAll({ records }: ReadingNeeds, ids: readonly string[]): Promise<readonly FieldRecord[]> {
  const found = await Promise.all(ids.filter((id) => id !== '').map((id) => records.read(id)));
  return found.filter((record) => record !== undefined);
}

/** The remarks that were taken into the ledger as one of these issues. */
async function spokenAbout(
  needs: ReadingNeeds,
  issues: readonly FieldRecord[],
): Promise<readonly SpokenWords[]> {
  const ids = new Set(issues.map(({ id }) => id));
  const named = new Set(issues.map((issue) => foldIssue(issue).session ?? ''));
  const sessions = (await readAll(needs, [...named])).map(foldSession);
  return sessions
    .flatMap((session) =>
      session.remarks
        .filter((remark) => remark.issues.some((id) => ids.has(id)))
        .map((remark) => ({ session, remark })),
    )
    .sort((a, b) => a.remark.at - b.remark.at);
}

async function linkTo(needs: ReadingNeeds, record: FieldRecord): Promise<LinkedIssue> {
  const { id, summary, unit } = foldIssue(record);
  const read = await progressOf(needs, record);
  if (!read.ok) return { id, summary, unit, state: 'open', isAnswered: false };
  const progress = read.value;
  return {
    id,
    summary,
    unit: progress.unit === '' ? unit : progress.unit,
    state: progress.state,
    isAnswered: owedAnswers(progress).length === 0,
  };
}

/** Whatever changes the answer when it changes: also what is named and has not arrived. */
function idsAround(issueId: string, seen: Answer): ReadonlySet<string> {
  if (!seen.ok) return new Set([issueId]);
  const { progress, spoken } = seen.value;
  return new Set([
    issueId,
    ...progress.history.map(({ issue }) => issue),
    ...progress.members,
    ...progress.takenIn,
    ...progress.parts,
    ...[...progress.parties.keys()],
    ...spoken.map(({ session }) => session.id),
    progress.issue.session ?? '',
    progress.issue.parent ?? '',
    progress.joinedInto ?? '',
  ]);
}
