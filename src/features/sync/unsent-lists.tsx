import { type ReactElement, useCallback, useMemo } from 'react';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { SyncSnapshot } from '#usecases/ports/sync.ts';
import type { RecordBrief } from '#usecases/sync/describe-records.ts';
import type { SyncUses } from './sync-uses.ts';
import { syncText as text } from './sync-text.ts';

interface Props {
  readonly snapshot: SyncSnapshot;
  readonly uses: SyncUses;
}

/** What no server has: refused records with the reason and two ways on, then what simply waits. */
export function UnsentLists({ snapshot: { waiting, refused }, uses }: Props): ReactElement | null {
  const { describeRecords } = uses;
  const ids = useMemo(() => [...refused.keys(), ...waiting], [refused, waiting]);
  const asked = useAsked(useCallback(() => describeRecords(ids), [describeRecords, ids]));
  if (ids.length === 0) return null;
  if (asked.state !== 'answered') return <Skeleton lines={3} />;
  const refusedOnes = asked.answer.filter(({ id }) => refused.has(id));
  const waitingOnes = asked.answer.filter(({ id }) => !refused.has(id));
  return (
    <>
      {refusedOnes.length > 0 && (
        <Section title={text.refusedList} count={refusedOnes.length}>
          <List label={text.refusedList}>
            {refusedOnes.map((brief) => (
              <RefusedRow key={brief.id} brief={brief} reason={refused.get(brief.id) ?? ''} uses={uses} />
            ))}
          </List>
        </Section>
      )}
      {waitingOnes.length > 0 && (
        <Section title={text.waitingList} count={waitingOnes.length}>
          <List label={text.waitingList}>
            {waitingOnes.map((brief) => (
              <ListRow
                key={brief.id}
                icon="cloud-waiting"
                title={headline(brief)}
                detail={brief.words !== '' && text.words(brief.words)}
                href={pathOf(brief, uses.paths)}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

interface RowProps {
  readonly brief: RecordBrief;
  readonly reason: string;
  readonly uses: SyncUses;
}

function RefusedRow({ brief, reason, uses: { sync, paths } }: RowProps): ReactElement {
  const href = pathOf(brief, paths);
  return (
    <EntryRow
      detail={text.refusedReason(reason)}
      actions={
        <>
          {href !== undefined && <ButtonLink href={href}>{text.openRecord}</ButtonLink>}
          <Button icon="sync" onPress={() => sync.retry(brief.id)}>
            {text.retry}
          </Button>
        </>
      }
    >
      {headline(brief)}
      {brief.words !== '' && text.words(brief.words)}
    </EntryRow>
  );
}

function headline({ type, place }: RecordBrief): string {
  return [text.kinds(type), ...(place === undefined ? [] : [place.name])].join(' · ');
}

/** The screen on which the record can be seen and mended. */
function pathOf({ id, type, place }: RecordBrief, paths: Paths): string | undefined {
  if (type === 'visit') return paths.visit(id);
  if (type === 'issue') return paths.issue(id);
  if (type === 'session') return paths.session(id);
  return place === undefined ? undefined : paths.door(place.id);
}
