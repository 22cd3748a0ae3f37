import type { ReactElement } from 'react';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { type Party, partiesOf } from '#domain/issues/standing.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import { AnswerForm } from './answer-form.tsx';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText } from './issues-text.ts';
import { NoVerdictForm } from './no-verdict-form.tsx';
import { proposalText as text } from './proposal-text.ts';
import { VerdictCard } from './verdict-card.tsx';

interface Props {
  /** Undefined for an issue that is not on this device. */
  readonly seen: IssueSeen | undefined;
  readonly proposalId: string;
  readonly uses: IssuesUses;
}

/** One proposer, for a screen of its own or beside a table: what was said, what was done, what is owed. */
export function ProposalPanel({ seen, proposalId, uses }: Props): ReactElement {
  const proposal = seen?.proposals.find(({ id }) => id === proposalId);
  const party = seen && partiesOf(seen.progress).find((one) => one.proposal === proposalId);
  if (seen === undefined || proposal === undefined || party === undefined) {
    return <EmptyState icon="quote" title={text.unknown} hint={text.unknownHint} />;
  }
  return (
    <Stack gap="m">
      <SaidCard proposal={proposal} progress={seen.progress} uses={uses} />
      {proposal.isNewer || seen.progress.issue.isNewer ? (
        <Notice tone="warn">{issuesText.newerProposal}</Notice>
      ) : (
        <Owed party={party} progress={seen.progress} uses={uses} />
      )}
    </Stack>
  );
}

interface SaidProps {
  readonly proposal: Proposal;
  readonly progress: Progress;
  readonly uses: IssuesUses;
}

function SaidCard({ proposal: { words, who, at }, progress, uses }: SaidProps): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const { issue, doings, steps } = progress;
  const stepName = (code: string): string => steps.find(({ step }) => step.code === code)?.step.name ?? code;
  const isWorkLeft = steps.some(({ step, state }) => state === 'open' && step.finishedBy === 'report');
  return (
    <>
      <Card>
        <Stack gap="s">
          <Text size="l" strong preserveLines>
            {issuesText.quoted(words)}
          </Text>
          <Text tone="muted">{text.said(who === '' ? issuesText.unnamed : who, formatMoment(at))}</Text>
          <Text>
            {text.issue}
            {issuesText.quoted(issue.summary)}
          </Text>
        </Stack>
      </Card>
      <Section title={text.workDone}>
        <Card>
          <Stack gap="s">
            {doings.length === 0 && <Text tone="muted">{text.workNone}</Text>}
            {doings.map(({ id, step, by, at: done, note }) => (
              <Text key={id}>
                {historyText.more(
                  historyText.line(historyText.day(done, uses.now()), nameOf(by), stepName(step)),
                  note,
                )}
              </Text>
            ))}
            {isWorkLeft && <Notice tone="info">{text.notFinished}</Notice>}
          </Stack>
        </Card>
      </Section>
    </>
  );
}

interface OwedProps {
  readonly party: Party;
  readonly progress: Progress;
  readonly uses: IssuesUses;
}

function Owed({ party, progress, uses }: OwedProps): ReactElement {
  const { answer, verdict, excused } = party;
  if (answer === undefined) {
    return (
      <Stack gap="m">
        {verdict === 'unsatisfied' && <Notice tone="warn">{text.again2}</Notice>}
        <AnswerForm proposalId={party.proposal} uses={uses} />
      </Stack>
    );
  }
  const told = text.answeredOn(
    historyText.day(answer.at, uses.now()),
    issueCodes.ways[answer.way],
    answer.text,
  );
  return (
    <Stack gap="m">
      <Notice tone="good">{told}</Notice>
      {verdict !== undefined && verdict !== 'unsatisfied' ? (
        <Notice tone="good">{text.judged(issueCodes.verdicts[verdict])}</Notice>
      ) : (
        <>
          {excused !== undefined && (
            <Notice tone="info">{text.excused(issueCodes.noVerdictReasons[excused])}</Notice>
          )}
          <VerdictCard proposalId={party.proposal} summary={progress.issue.summary} uses={uses} />
          {excused === undefined && <NoVerdictForm party={party} uses={uses} />}
        </>
      )}
    </Stack>
  );
}
