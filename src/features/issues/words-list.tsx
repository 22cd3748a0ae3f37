import { type ReactElement, useState } from 'react';
import { maskedName } from '#domain/board/masking.ts';
import { owedAnswers, owedVerdicts, type Party, partiesOf } from '#domain/issues/standing.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { IssueSeen } from '#usecases/issues/watch-issue.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import { issueCodes } from './issue-codes-text.ts';
import { issuesText as text } from './issues-text.ts';
import { proposalText } from './proposal-text.ts';

interface Props {
  readonly seen: IssueSeen;
  readonly paths: Paths;
  readonly looksAfter: (scope: string) => boolean;
  /** Where a proposer is answered in place. */
  readonly onAnswer: ((proposalId: string) => void) | undefined;
}

/** Of fifty who say the same, so many are read at first; the history of the issue is not to be far below. */
const FIRST_SHOWN = 6;

/** What residents said in sessions and, as far as this device may hold it, at their doors; and what each is owed. */
export function WordsList({ seen, paths, looksAfter, onAnswer }: Props): ReactElement | null {
  const [isWhole, setIsWhole] = useState(false);
  const { progress, proposals, spoken } = seen;
  const named = partiesOf(progress).filter(({ proposal }) => proposal !== '');
  if (named.length + spoken.length === 0) return null;
  const elsewhere = named.length - proposals.length;
  const owed = new Set([...owedAnswers(progress), ...owedVerdicts(progress)].map(({ proposal }) => proposal));
  // Whoever is owed something comes first; otherwise in the order of saying.
  const sorted = [...proposals].sort((a, b) => Number(owed.has(b.id)) - Number(owed.has(a.id)));
  const shown = isWhole || sorted.length <= FIRST_SHOWN + 1 ? sorted : sorted.slice(0, FIRST_SHOWN);
  return (
    <Section title={text.words} count={named.length + spoken.length}>
      <Stack gap="s">
        {proposals.length + spoken.length > 0 && (
          <List label={text.words}>
            {spoken.map(({ session, remark }) => (
              <ListRow
                key={remark.id}
                icon="session"
                href={paths.session(session.id)}
                title={text.quoted(remark.words)}
                detail={text.saidAt(nameOr(remark.who), session.kindName, formatMoment(remark.at))}
              />
            ))}
            {shown.map(({ id, scope, words, who, at }) => (
              <ListRow
                key={id}
                icon="quote"
                {...(onAnswer === undefined
                  ? { href: paths.answer(progress.issue.id, id) }
                  : { onPress: () => onAnswer(id) })}
                title={text.quoted(words)}
                detail={
                  <>
                    {text.saidBy(nameOr(looksAfter(scope) ? who : maskedName(who)), formatMoment(at))}{' '}
                    <OwedTag party={named.find(({ proposal }) => proposal === id)} />
                  </>
                }
              />
            ))}
          </List>
        )}
        {shown.length < sorted.length && (
          <Button wide onPress={() => setIsWhole(true)}>
            {text.wordsMore(sorted.length - shown.length)}
          </Button>
        )}
        {elsewhere > 0 && (
          <Text tone="muted">{proposals.length === 0 ? text.wordsElsewhere : text.wordsSome(elsewhere)}</Text>
        )}
      </Stack>
    </Section>
  );
}

function nameOr(who: string): string {
  return who === '' ? text.unnamed : who;
}

function OwedTag({ party }: { readonly party: Party | undefined }): ReactElement | null {
  if (party === undefined) return null;
  const { answer, verdict, excused } = party;
  if (answer === undefined) return <Tag tone="warn">{text.owedAnswer}</Tag>;
  if (excused !== undefined)
    return <Tag tone="quiet">{proposalText.excused(issueCodes.noVerdictReasons[excused])}</Tag>;
  if (verdict === undefined || verdict === 'unsatisfied') return <Tag tone="warn">{text.owedVerdict}</Tag>;
  return <Tag tone="good">{issueCodes.verdicts[verdict]}</Tag>;
}
