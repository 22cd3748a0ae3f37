import { Fragment, type ReactElement, useMemo } from 'react';
import type { Finding, SpotCheck } from '#domain/evaluation/spot-check.ts';
import type { HistoryLine, Progress } from '#domain/issues/progress.ts';
import { adjustedTime } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import { historyRows } from './history-rows.ts';
import { historySentence, openingSentence, type Telling } from './history-sentence.ts';
import { historyText } from './issue-history-text.ts';
import { misfitWords } from './misfit-words-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useCategories } from './use-categories.ts';

interface Props {
  readonly seen: IssueSeen;
  readonly nameOf: NameOf;
  readonly uses: IssuesUses;
}

/** Everything that was done (LY-46), oldest first, in plain sentences; what no longer counts stays with the reason. */
export function HistoryList({ seen, nameOf, uses }: Props): ReactElement {
  const { progress, members, lead } = seen;
  const methods = useWatched(uses.methods);
  const checks = useWatched(uses.checks);
  const foundBefore = useMemo(() => findingsAmong(progress, checks ?? []), [progress, checks]);
  const { method, history, round } = progress;
  const telling: Telling = {
    nameOf,
    method,
    categories: useCategories(uses),
    methodName: (id) => methods?.version(id)?.name ?? id,
    summaryOf: (id) => [...members, lead].find((linked) => linked?.id === id)?.summary ?? '',
    now: uses.now(),
  };
  return (
    <Section title={text.history}>
      <List label={text.history}>
        <EntryRow>{openingSentence(progress, telling)}</EntryRow>
        {historyRows(history, (at) => foundBefore.has(at)).map((row) => {
          const [line] = row.lines;
          return (
            <Fragment key={`${line.issue} ${line.entry.id}`}>
              {foundBefore.get(row.at)?.map((found) => (
                <FoundRow key={found.finding.id} found={found} telling={telling} uses={uses} />
              ))}
              <EntryRow marks={marksOf(line, round)} actions={row.isToldBefore ? null : heldIn(line, uses)}>
                {historySentence(row, telling)}
              </EntryRow>
            </Fragment>
          );
        })}
        {foundBefore.get(history.length)?.map((found) => (
          <FoundRow key={found.finding.id} found={found} telling={telling} uses={uses} />
        ))}
      </List>
    </Section>
  );
}

interface Found {
  readonly check: SpotCheck;
  readonly finding: Finding;
}

/** What checks found about the issue, by the line of its history before which it stands. */
function findingsAmong(
  { history, issue }: Progress,
  checks: readonly SpotCheck[],
): ReadonlyMap<number, readonly Found[]> {
  const found = checks
    .flatMap((check) => check.findings.map((finding) => ({ check, finding })))
    .filter(({ finding }) => finding.record === issue.id)
    .sort((a, b) => a.finding.at - b.finding.at);
  const before = new Map<number, Found[]>();
  for (const one of found) {
    const later = history.findIndex(({ entry }) => adjustedTime(entry) > one.finding.at);
    const nth = later === -1 ? history.length : later;
    before.set(nth, [...(before.get(nth) ?? []), one]);
  }
  return before;
}

interface FoundProps {
  readonly found: Found;
  readonly telling: Telling;
  readonly uses: IssuesUses;
}

function FoundRow({ found: { check, finding }, telling, uses }: FoundProps): ReactElement {
  const { nameOf, now } = telling;
  const what = historyText.more(historyText.checked(check.kind, finding.result), finding.words);
  return (
    <EntryRow
      actions={
        <ButtonLink variant="quiet" icon="eye" href={uses.paths.check(check.id)}>
          {text.checks}
        </ButtonLink>
      }
    >
      {historyText.line(historyText.day(finding.at, now), nameOf(finding.by), what)}
    </EntryRow>
  );
}

/** The way to the session in which it was done. */
function heldIn({ entry }: HistoryLine, { paths }: IssuesUses): ReactElement | null {
  const session = asText(entry.data['session']);
  if (session === '') return null;
  return (
    <ButtonLink variant="quiet" icon="session" href={paths.session(session)}>
      {historyText.seeSession}
    </ButtonLink>
  );
}

function marksOf({ counts, misfit, round }: HistoryLine, rounds: number): ReactElement | null {
  if (misfit !== undefined) return <Tag tone="quiet">{historyText.superseded(misfitWords[misfit])}</Tag>;
  return counts === 'yes' && rounds > 1 ? <Tag tone="quiet">{historyText.round(round)}</Tag> : null;
}
