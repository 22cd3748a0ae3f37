import { type ReactElement, type ReactNode, useCallback } from 'react';
import type { Issue } from '#domain/issues/issue.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly issueId: string;
  readonly uses: IssuesUses;
}

/** One issue, and the residents' own words behind it as far as this device may hold them. */
export function IssueScreen({ issueId, uses }: Props): ReactElement {
  const { issues, paths } = uses;
  const ask = useCallback(async () => {
    const issue = await issues.issue(issueId);
    return issue === undefined ? undefined : { issue, proposals: await issues.proposalsOf(issue) };
  }, [issues, issueId]);
  const asked = useAsked(ask);
  const frame = (children: ReactNode): ReactElement => (
    <Screen title={text.one} back={{ href: paths.issues, label: text.title }}>
      {children}
    </Screen>
  );
  if (asked.state === 'asking') return frame(<Skeleton lines={5} />);
  if (asked.state === 'failed' || asked.answer === undefined) {
    return frame(<EmptyState icon="ledger" title={text.unknown} hint={text.unknownHint} />);
  }
  const { issue, proposals } = asked.answer;
  return frame(
    <Stack gap="m">
      <IssueCard issue={issue} uses={uses} />
      <Section title={text.words}>
        {proposals.length === 0 ? (
          <Text tone="muted">{text.wordsElsewhere}</Text>
        ) : (
          <WordsList proposals={proposals} pathToDoor={paths.door} />
        )}
      </Section>
    </Stack>,
  );
}

function IssueCard({ issue, uses: { names, Standing } }: { issue: Issue; uses: IssuesUses }): ReactElement {
  const nameOf = useWatched(names) ?? ((account: string) => account);
  return (
    <Card>
      <Stack gap="s">
        <Text size="l" strong>
          {issue.summary}
        </Text>
        <Row gap="s" wrap>
          <Tag tone="neutral" icon="building">
            {issue.building === '' ? text.anywhere : issue.building}
          </Tag>
          <Standing recordId={issue.id} />
        </Row>
        <Text tone="muted">{text.by(nameOf(issue.by), formatMoment(issue.at))}</Text>
      </Stack>
    </Card>
  );
}

interface WordsProps {
  readonly proposals: readonly Proposal[];
  readonly pathToDoor: (placeId: string) => string;
}

function WordsList({ proposals, pathToDoor }: WordsProps): ReactElement {
  return (
    <List label={text.words}>
      {proposals.map(({ id, words, who, at, place }) => (
        <ListRow
          key={id}
          icon="quote"
          href={pathToDoor(place)}
          title={text.quoted(words)}
          detail={text.saidBy(who === '' ? text.unnamed : who, formatMoment(at))}
        />
      ))}
    </List>
  );
}
