import type { ReactElement } from 'react';
import type { IssueCategory } from '#domain/issues/category.ts';
import { type Due, duesOf, latenessOf } from '#domain/issues/due.ts';
import type { Issue } from '#domain/issues/issue.ts';
import { isOpen } from '#domain/issues/ledger-row.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { beijingDay } from '#domain/time/day.ts';
import { formatIsoDayOfYear, formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { latenessLook, stateLook } from './issue-look.ts';
import { categoryName, useCategories } from './use-categories.ts';

interface Props {
  readonly progress: Progress;
  readonly nameOf: NameOf;
  readonly uses: IssuesUses;
}

/** What the issue is about, how it stands and by when something is due. */
export function IssueCard({ progress, nameOf, uses }: Props): ReactElement {
  const { Standing } = uses;
  const { issue, state, owners, contact } = progress;
  const calendar = useWatched(uses.calendar);
  const lateness = calendar && latenessOf(progress, calendar, beijingDay(uses.now()));
  const dues = calendar === undefined ? [] : duesOf(progress, calendar);
  const owned = ownersWords([...owners.keys()].map(nameOf), isOpen(state));
  const standing = [
    ...pauseItems(progress),
    ...levelItems(progress),
    ...dues.map((due) => dueItem(progress, due)),
  ];
  return (
    <Card>
      <Stack gap="s">
        <Text size="l" strong preserveLines>
          {issue.summary}
        </Text>
        <Row gap="s" wrap>
          <Tag tone={stateLook[state]}>{issueCodes.states[state]}</Tag>
          {lateness !== undefined && latenessLook[lateness] !== undefined && (
            <Tag tone={latenessLook[lateness]} icon="clock">
              {issueCodes.lateness[lateness]}
            </Tag>
          )}
          <Tag tone="neutral" icon="building">
            {issue.building === '' ? text.anywhere : issue.building}
          </Tag>
          <Standing recordId={issue.id} />
        </Row>
        {owned !== '' && <Text>{owned}</Text>}
        {contact !== undefined && isOpen(state) && !owners.has(contact) && (
          <Text>{text.contact(nameOf(contact))}</Text>
        )}
        <Text tone="muted">{text.by(nameOf(issue.by), formatMoment(issue.at))}</Text>
        {standing.length > 0 && <KeyValue items={standing} />}
      </Stack>
    </Card>
  );
}

function ownersWords(names: readonly string[], goesOn: boolean): string {
  if (names.length === 0) return goesOn ? text.nobody : '';
  return goesOn ? text.owners(names) : text.ownersDone(names);
}

/** What has been settled about the issue so far. */
export function SettledCard({ progress, uses }: Omit<Props, 'nameOf'>): ReactElement | null {
  const items = settled(progress, useCategories(uses));
  if (items.length === 0) return null;
  return (
    <Section title={text.settled}>
      <Card>
        <KeyValue items={items} />
      </Card>
    </Section>
  );
}

interface Item {
  readonly name: string;
  readonly value: string;
}

/** Why it rests, and until when. */
function pauseItems({ pause, state }: Progress): readonly Item[] {
  if (pause === undefined || state !== 'paused') return [];
  return [
    { name: text.paused, value: historyText.pausedUntil(pause.reason, formatIsoDayOfYear(pause.until)) },
  ];
}

/** How far up the ladder it was passed, and who would be next (ZZ-23, LY-23); nothing where it began. */
function levelItems({ method, level, state }: Progress): readonly Item[] {
  const [here, next] = [method.ladder[level], method.ladder[level + 1]];
  if (level === 0 || here === undefined || state === 'closed') return [];
  return [{ name: text.level, value: text.levelNow(here.name, next?.name ?? '') }];
}

function dueItem({ method }: Progress, { day, provisional, clock }: Due): Item {
  const running = method.clocks.find(({ code }) => code === clock);
  const name = clock === undefined ? issueCodes.fields.dueOn : text.dueClock(running?.name ?? clock);
  return { name, value: text.due(formatIsoDayOfYear(day), provisional) };
}

/** What is known; what is not yet is left out. */
function settled({ issue, unit }: Progress, categories: readonly IssueCategory[]): readonly Item[] {
  const { category, size, triage, handling } = issue;
  const names = issueCodes.fields;
  const rows: readonly (readonly [name: string, value: string])[] = [
    [names.category, categoryName(categories, category)],
    [names.size, size === undefined ? '' : issueCodes.sizes[size]],
    [names.triage, triage === undefined ? '' : issueCodes.triages[triage]],
    [names.responsible, issue.responsible],
    [names.unit, unit === '' ? issue.unit : unit],
    [names.partners, issue.partners],
    [names.cause, issue.cause],
    [names.plan, issue.plan],
    [names.measures, issue.measures],
    [names.handling, handling === undefined ? '' : issueCodes.handlings[handling]],
    [names.payer, issue.payer],
    [names.implementer, issue.implementer],
    [names.companion, issue.companion],
    [names.projectArea, issue.projectArea === undefined ? '' : issueCodes.projectAreas[issue.projectArea]],
    [names.outcome, outcomeWords(issue)],
  ];
  return rows.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

function outcomeWords({ outcome, figures }: Issue): string {
  const counted = figures.map(({ label, value }) => `${value} ${label}`);
  return [outcome, ...counted].filter((part) => part !== '').join(' · ');
}
