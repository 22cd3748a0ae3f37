import { type ReactElement, useCallback, useState } from 'react';
import { findingAbout, type SpotCheck } from '#domain/evaluation/spot-check.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { RecordBrief } from '#usecases/sync/describe-records.ts';
import { checksText as text } from './checks-text.ts';
import type { ChecksUses } from './checks-uses.ts';
import { FindingForm } from './finding-form.tsx';

interface Props {
  readonly checkId: string;
  readonly uses: ChecksUses;
}

/** One check: how it was drawn, each drawn record with the way to it, and what was found. */
export function CheckScreen({ checkId, uses }: Props): ReactElement {
  const checks = useWatched(uses.checks);
  const check = checks?.find(({ id }) => id === checkId);
  return (
    <Screen
      title={check === undefined ? text.one : text.kinds[check.kind]}
      back={{ href: uses.paths.checks, label: text.title }}
    >
      {checks === undefined ? (
        <Skeleton lines={6} />
      ) : check === undefined ? (
        <EmptyState icon="eye" title={text.unknown} hint={text.unknownHint} />
      ) : (
        <Checked check={check} uses={uses} />
      )}
    </Screen>
  );
}

interface CheckProps {
  readonly check: SpotCheck;
  readonly uses: ChecksUses;
}

function Checked({ check, uses }: CheckProps): ReactElement {
  const { describeRecords, names, Standing } = uses;
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const { drawn } = check;
  // The list of ids is a new one after every finding, the same drawn records all the same.
  const key = drawn.join(' ');
  const asked = useAsked(
    useCallback(() => describeRecords(key === '' ? [] : key.split(' ')), [describeRecords, key]),
  );
  const [opened, setOpened] = useState<string>();
  const mayNote = !check.isNewer && uses.may('draw-check', check.scope);
  return (
    <Stack gap="m">
      {check.isNewer && <Notice tone="warn">{text.newer}</Notice>}
      <Card>
        <Stack gap="s">
          <Text strong>{text.period(check.from, check.to)}</Text>
          <Text>{text.drawnFrom(drawn.length, check.pool)}</Text>
          <Text tone="muted">
            {text.drawnBy(nameOf(check.by), formatMoment(check.at))} <Standing recordId={check.id} />
          </Text>
          <Text tone="muted" size="s">
            {text.seed(check.seed)}
          </Text>
        </Stack>
      </Card>
      <Section title={text.drawn} count={drawn.length}>
        {asked.state !== 'answered' ? (
          <Skeleton lines={4} />
        ) : (
          <List label={text.drawn}>
            {asked.answer.map((brief) => (
              <DrawnRow
                key={brief.id}
                brief={brief}
                check={check}
                onNote={mayNote ? () => setOpened(brief.id) : undefined}
                uses={uses}
              />
            ))}
          </List>
        )}
      </Section>
      <Sheet open={opened !== undefined} title={text.note} onClose={() => setOpened(undefined)}>
        {opened !== undefined && (
          <FindingForm checkId={check.id} record={opened} uses={uses} onDone={() => setOpened(undefined)} />
        )}
      </Sheet>
    </Stack>
  );
}

interface RowProps extends CheckProps {
  readonly brief: RecordBrief;
  readonly onNote: (() => void) | undefined;
}

function DrawnRow({ brief: { id, type, words, place }, check, onNote, uses }: RowProps): ReactElement {
  const found = findingAbout(check, id);
  const isHere = words !== '' || place !== undefined;
  const href = type === 'visit' ? uses.paths.visit(id) : uses.paths.issue(id);
  return (
    <EntryRow
      detail={found?.words}
      marks={
        found?.result === undefined ? (
          <Tag tone="quiet">{text.notSeen}</Tag>
        ) : (
          <Tag tone={found.result === 'differs' ? 'warn' : 'good'}>{text.results[found.result]}</Tag>
        )
      }
      actions={
        <>
          {isHere && (
            <ButtonLink variant="quiet" href={href}>
              {text.look}
            </ButtonLink>
          )}
          {onNote !== undefined && (
            <Button variant="quiet" icon="edit" onPress={onNote}>
              {found === undefined ? text.note : text.noteAgain}
            </Button>
          )}
        </>
      }
    >
      {isHere ? [place?.name ?? '', words].filter((part) => part !== '').join(' · ') : text.notHere}
    </EntryRow>
  );
}
