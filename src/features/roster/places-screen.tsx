import { type ReactElement, useMemo, useState } from 'react';
import { parseScope } from '#domain/access/scopes.ts';
import { type Place, TRAITS_OF } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { AddGridForm } from './add-grid-form.tsx';
import { AddPlaceForm } from './add-place-form.tsx';
import { BuildingScreen } from './building-screen.tsx';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';
import { PlaceCard } from './place-card.tsx';

const KINDS = ['building', 'shop', 'organisation'] as const;
const ICONS = { building: 'building', door: 'door', shop: 'shop', organisation: 'organisation' } as const;

interface Props {
  /** Ids of the building and of the door that are open; empty for none. */
  readonly building: string;
  readonly door: string;
  readonly uses: PlacesUses;
}

/** 楼栋和门牌: every place of the community by grid; added, renamed, renumbered, closed; never deleted. */
export function PlacesScreen({ building, door, uses }: Props): ReactElement {
  const places = useWatched(uses.roster.allPlaces);
  const [isAdding, setIsAdding] = useState(false);
  const [isAddingGrid, setIsAddingGrid] = useState(false);
  const [openId, setOpenId] = useState<string>();
  if (places === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  const opened = places.find(({ id, kind }) => id === building && kind === 'building');
  if (opened !== undefined) {
    return <BuildingScreen key={opened.id} building={opened} places={places} door={door} uses={uses} />;
  }
  const respondent = places.find(({ id }) => id === openId);
  return (
    <Screen
      title={text.title}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setIsAdding(true)}>
          {text.add}
        </Button>
      }
    >
      <Stack gap="m">
        <Text tone="muted">{text.hint}</Text>
        <CourtyardCount places={places} />
        {places.length === 0 && <EmptyState icon="building" title={text.none} hint={text.noneHint} />}
        {KINDS.map((kind) => (
          <OfKind key={kind} kind={kind} places={places} uses={uses} onOpen={setOpenId} />
        ))}
        <Row>
          <Button icon="plus" onPress={() => setIsAddingGrid(true)}>
            {text.gridAdd}
          </Button>
        </Row>
      </Stack>
      <Sheet open={isAdding} title={text.addTitle} onClose={() => setIsAdding(false)}>
        <AddPlaceForm uses={uses} onDone={() => setIsAdding(false)} />
      </Sheet>
      <Sheet open={isAddingGrid} title={text.gridAdd} onClose={() => setIsAddingGrid(false)}>
        <AddGridForm uses={uses} onDone={() => setIsAddingGrid(false)} />
      </Sheet>
      {respondent !== undefined && (
        <Sheet open title={text.kinds[respondent.kind]} onClose={() => setOpenId(undefined)}>
          <PlaceCard key={respondent.id} place={respondent} uses={uses} />
        </Sheet>
      )}
    </Screen>
  );
}

interface KindProps {
  readonly kind: Place['kind'];
  readonly places: readonly Place[];
  readonly uses: PlacesUses;
  readonly onOpen: (id: string) => void;
}

function OfKind({ kind, places, uses, onOpen }: KindProps): ReactElement | null {
  const here = useMemo(() => places.filter((place) => place.kind === kind), [places, kind]);
  if (here.length === 0) return null;
  return (
    <Section title={text.kinds[kind]} count={here.length}>
      <List label={text.kinds[kind]}>
        {here.map((place) => (
          <ListRow
            key={place.id}
            icon={ICONS[kind]}
            title={place.name}
            detail={text.withGrid(
              gridOf(place),
              place.kind === 'building' ? text.withPatron(buildingLine(place, places), place.patron) : '',
            )}
            aside={<PlaceTags place={place} />}
            {...(place.kind === 'building'
              ? { href: uses.address(place.id) }
              : { onPress: () => onOpen(place.id) })}
          />
        ))}
      </List>
    </Section>
  );
}

/** “18 栋楼里，老旧 3 栋，无主 1 栋”, as the district counts its courtyards (SY-12). */
function CourtyardCount({ places }: { readonly places: readonly Place[] }): ReactElement | null {
  const buildings = places.filter(({ kind, closed }) => kind === 'building' && !closed);
  const counted = TRAITS_OF.building
    .map((trait) => ({
      name: text.traits[trait],
      count: buildings.filter(({ traits }) => traits.includes(trait)).length,
    }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return <Text>{text.courtyards(buildings.length, counted)}</Text>;
}

function PlaceTags({ place: { traits, closed } }: { readonly place: Place }): ReactElement | null {
  if (!closed && traits.length === 0) return null;
  return (
    <Row gap="s">
      {traits.map((trait) => (
        <Tag key={trait} tone="neutral">
          {text.traits[trait]}
        </Tag>
      ))}
      {closed && <Tag tone="quiet">{text.closed}</Tag>}
    </Row>
  );
}

function gridOf({ scope }: Place): string {
  const parsed = parseScope(scope);
  return parsed?.kind === 'doors' ? text.grid(parsed.grid) : '';
}

function buildingLine({ id }: Place, places: readonly Place[]): string {
  const doors = places.filter(({ building }) => building === id);
  const open = doors.filter(({ closed }) => !closed);
  const units = new Set(open.flatMap(({ unit }) => (unit === undefined || unit === '' ? [] : [unit])));
  const line = text.buildingOf(units.size, open.length);
  return open.length === doors.length ? line : `${line}，${text.closedDoors(doors.length - open.length)}`;
}
