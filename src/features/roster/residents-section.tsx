import { type ReactElement, useMemo, useState } from 'react';
import { maskedName } from '#domain/board/masking.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Resident } from '#domain/roster/resident.ts';
import { formatDay } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { ResidentSheet } from './resident-sheet.tsx';
import type { RosterUses } from './roster-uses.ts';
import { rosterText as text } from './roster-text.ts';

interface Props {
  readonly place: Place;
  readonly uses: RosterUses;
}

/** Who lives behind a door and when that was last verified (JX-07); one tap opens a person. */
export function ResidentsSection({ place, uses }: Props): ReactElement {
  const { roster } = uses;
  const residents = useWatched(useMemo(() => roster.residentsAt(place.id), [roster, place]));
  const [open, setOpen] = useState<Resident | 'new'>();
  const [isUncovered, setIsUncovered] = useState(() => uses.looksAfter(place.scope));
  if (residents === undefined) return <Skeleton lines={3} />;
  const here = residents.filter(({ movedAt }) => movedAt === undefined);
  const moved = residents.filter(({ movedAt }) => movedAt !== undefined);
  return (
    <Section
      title={text.title}
      action={
        <>
          {!isUncovered && residents.length > 0 && (
            <Button variant="quiet" icon="eye" onPress={() => setIsUncovered(true)}>
              {text.uncover}
            </Button>
          )}
          <Button variant="quiet" icon="plus" onPress={() => setOpen('new')}>
            {text.add}
          </Button>
        </>
      }
    >
      {here.length === 0 && <Text tone="muted">{text.none}</Text>}
      <ResidentList residents={here} isMasked={!isUncovered} now={uses.now()} onOpen={setOpen} />
      {moved.length > 0 && (
        <Details summary={text.movedOut(moved.length)}>
          <ResidentList residents={moved} isMasked={!isUncovered} now={uses.now()} onOpen={setOpen} />
        </Details>
      )}
      {open !== undefined && (
        <ResidentSheet
          place={place}
          resident={open === 'new' ? undefined : open}
          uses={uses}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface ListProps {
  readonly residents: readonly Resident[];
  /** Whoever does not look after the door reads 张** until they ask for the names. */
  readonly isMasked: boolean;
  readonly now: number;
  readonly onOpen: (resident: Resident) => void;
}

function ResidentList({ residents, isMasked, now, onOpen }: ListProps): ReactElement | null {
  if (residents.length === 0) return null;
  return (
    <List label={text.title}>
      {residents.map((resident) => (
        <ListRow
          key={resident.id}
          icon={resident.clashes.length > 0 ? 'warning' : 'person'}
          title={[isMasked ? maskedName(resident.name) : resident.name, resident.relation]
            .filter((word) => word !== '')
            .join(' · ')}
          detail={resident.isNewer ? text.needsUpdate : standing(resident, now)}
          {...(resident.isNewer ? {} : { onPress: () => onOpen(resident) })}
        />
      ))}
    </List>
  );
}

function standing({ movedAt, verifiedAt }: Resident, now: number): string {
  if (movedAt !== undefined) return text.movedOn(formatDay(movedAt, now));
  return verifiedAt === undefined ? text.neverVerified : text.verifiedOn(formatDay(verifiedAt, now));
}
