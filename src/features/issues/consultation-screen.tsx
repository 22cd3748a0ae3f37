import type { ReactElement, ReactNode } from 'react';
import { maskPeople } from '#domain/board/masking.ts';
import { partnersOf } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { formatIsoDayOfYear, formatDay } from '#domain/time/moment-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PaperBlanks } from '#ui/paper-blanks.tsx';
import { OffPaper, PaperFacts, PaperLines, PaperPart, PaperSheet, PaperTitle, usePaper } from '#ui/paper.tsx';
import { PaperBox, PaperTable } from '#ui/paper-table.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import { consultationText as text } from './consultation-text.ts';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText } from './issues-text.ts';
import { categoryName, useCategories } from './use-categories.ts';
import { useIssue } from './use-issue.ts';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  readonly issueId: string;
  readonly uses: IssuesUses;
}

/** 会诊单 (LY-14, LY-22): one page on which departments find what is known and write what each will do. */
export function ConsultationScreen({ issueId, uses }: Props): ReactElement {
  usePaper('a4');
  const seen = useIssue(uses, issueId);
  return (
    <Screen
      title={text.title}
      back={{ href: uses.paths.issue(issueId), label: issuesText.one }}
      actions={<PrintButton />}
    >
      {seen === undefined && <Skeleton lines={8} />}
      {seen?.ok === false && (
        <EmptyState icon="ledger" title={issuesText.unknown} hint={issuesText.unknownHint} />
      )}
      {seen?.ok === true && (
        <Stack gap="m">
          <OffPaper>
            <Text tone="muted">{text.hint}</Text>
          </OffPaper>
          <Sheet seen={seen.value} uses={uses} />
        </Stack>
      )}
    </Screen>
  );
}

/** Rows to write in for departments that nobody named yet. */
const BLANK_ROWS = 4;

function Sheet({
  seen: { progress, parts },
  uses,
}: {
  readonly seen: IssueSeen;
  readonly uses: IssuesUses;
}): ReactElement {
  const categories = useCategories(uses);
  const now = uses.now();
  const { issue, unit } = progress;
  const units = [
    ...new Set(
      [...parts.map((part) => part.unit), issue.unit, unit, ...partnersOf(issue)].filter(
        (name) => name !== '',
      ),
    ),
  ];
  const rows = Array.from({ length: Math.max(units.length + 1, BLANK_ROWS) }, (_, nth) => units[nth] ?? '');
  return (
    <PaperSheet size="a4" isForm label={text.title}>
      <PaperTitle>{text.title}</PaperTitle>
      <PaperFacts
        facts={factsOf(progress, categoryName(categories, issue.category), now).filter(
          ([, value]) => value !== '',
        )}
      />
      <PaperLines title={text.known}>{diagnoses(progress, ROOM - rows.length)}</PaperLines>
      <PaperPart>{text.questions}</PaperPart>
      <PaperTable
        label={text.questions}
        columns={[
          text.columns.unit,
          text.columns.view,
          text.columns.task,
          text.columns.due,
          text.columns.signed,
        ]}
        rows={rows.map((name) => [name, '', '', '', ''])}
      />
      <PaperPart>{text.conclusion}</PaperPart>
      <PaperBox label={text.conclusionRoom} />
      <PaperBlanks blanks={text.signature} isFoot />
    </PaperSheet>
  );
}

function factsOf(progress: Progress, category: string, now: number): readonly (readonly [string, string])[] {
  const { issue, parties, clocks, round, rounds } = progress;
  const named = [...parties.keys()].filter((id) => id !== '').length;
  const causes = (rounds.at(-1)?.causes ?? []).map(({ cause }) => issuesText.roundCause(cause));
  const clock = clocks.find(({ endedAt }) => endedAt === undefined);
  const { fields } = issueCodes;
  return [
    [fields.summary, issue.summary],
    [fields.building, issue.building],
    [fields.category, category],
    [text.raised, text.raisedBy(formatDay(issue.at, now), named)],
    [text.roundName, round === 1 ? '' : [issuesText.round(round), ...causes].join('，')],
    [fields.cause, issue.cause],
    [fields.plan, issue.plan],
    [fields.measures, issue.measures],
    [fields.responsible, maskPeople(issue.responsible).text],
    [fields.dueOn, formatIsoDayOfYear(issue.dueOn)],
    [
      text.submitted,
      clock === undefined ? '' : text.submittedOn(formatDay(clock.startedAt, now), clock.clock.workingDays),
    ],
  ];
}

/** So many rows of departments and lines of what was done share one page; what lies further back is in the history. */
const ROOM = 11;
const FEWEST_LINES = 3;

/** 初诊, 复诊 and whatever was done last, oldest first; what was put up on a wall diagnosed nothing. */
function diagnoses({ doings, steps }: Progress, most: number): readonly ReactNode[] {
  const named = new Map(
    steps.filter(({ step }) => step.finishedBy === 'report').map(({ step }) => [step.code, step.name]),
  );
  return doings
    .filter(({ step, note }) => note !== '' && named.has(step))
    .slice(-Math.max(most, FEWEST_LINES))
    .map(({ id, step, note }) => <li key={id}>{historyText.more(named.get(step) ?? step, note)}</li>);
}
