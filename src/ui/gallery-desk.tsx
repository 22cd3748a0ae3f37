import { type ReactElement, useState } from 'react';
import { Button } from './button.tsx';
import type { DataColumn, DataSort } from './data-table-head.tsx';
import { DataTable } from './data-table.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { EmptyState } from './empty-state.tsx';
import { galleryText as text } from './gallery-text.ts';
import styles from './gallery-desk.module.css';
import { Lanes } from './lanes.tsx';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import { Segments } from './segments.tsx';
import { SelectField } from './select-field.tsx';
import { SideNav } from './side-nav.tsx';
import { Tag } from './tag.tsx';
import { Text } from './text.tsx';
import { Toolbar } from './toolbar.tsx';
import { Workbench } from './workbench.tsx';

interface Sample {
  readonly key: string;
  readonly matter: string;
  readonly place: string;
  readonly days: number;
}

const COUNT = 5;

const samples: readonly Sample[] = Array.from({ length: COUNT }, (_, nth) => ({
  key: String(nth),
  matter: `${text.matter} ${nth + 1}`,
  place: text.buildingNth((nth % 18) + 1),
  days: (nth * 7) % 30,
}));

const columns: readonly DataColumn<Sample>[] = [
  {
    key: 'matter',
    label: text.columns.matter,
    width: 12,
    grows: true,
    sortable: true,
    cell: (row) => row.matter,
  },
  { key: 'place', label: text.columns.place, width: 6, cell: (row) => row.place },
  {
    key: 'days',
    label: text.columns.days,
    width: 6,
    align: 'end',
    sortable: true,
    cell: ({ days }) => <Tag tone={days < 3 ? 'warn' : 'neutral'}>{days}</Tag>,
  },
];

/** A desk in small: its menu, a table that fills it, and a row that is open. */
export function GalleryDesk(): ReactElement {
  const [words, setWords] = useState('');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['1']));
  const [open, setOpen] = useState<Sample>();
  const [sort, setSort] = useState<DataSort>({ column: 'matter', descending: false });
  const places = [...new Set(samples.map((one) => one.place))];
  const found = samples
    .filter((one) => one.matter.includes(words) && (place === '' || one.place === place))
    .sort((a, b) => (sort.column === 'days' ? a.days - b.days : Number(a.key) - Number(b.key)));
  return (
    <Section title={text.desk}>
      <GalleryLanes />
      <div className={styles.desk}>
        <DeskFrame
          path="/ui?desk"
          nav={
            <SideNav
              label={text.deskNav}
              current="/ui?desk"
              groups={[
                {
                  title: text.deskGroups.first,
                  links: [
                    { href: '/ui?inbox', label: text.deskInbox, icon: 'inbox', badge: '4' },
                    { href: '/ui?desk', label: text.tabs.ledger, icon: 'ledger' },
                  ],
                },
                {
                  title: text.deskGroups.second,
                  links: [{ href: '/ui?people', label: text.people, icon: 'person' }],
                },
              ]}
            />
          }
        >
          <Workbench
            title={text.tabs.ledger}
            level={3}
            actions={
              <Button icon="close" onPress={() => setWords('')}>
                {text.clearSearch}
              </Button>
            }
            toolbar={
              <Toolbar
                label={text.filter}
                search={<SearchField label={text.search} value={words} onChange={setWords} />}
              >
                <SelectField
                  label={text.columns.place}
                  labelHidden
                  value={place}
                  onChange={setPlace}
                  options={[
                    { value: '', label: text.anyPlace },
                    ...places.map((name) => ({ value: name, label: name })),
                  ]}
                />
              </Toolbar>
            }
            panel={
              open && {
                title: open.matter,
                onClose: () => setOpen(undefined),
                body: <Text>{open.matter}</Text>,
              }
            }
          >
            <Segments
              many
              label={text.deskViews}
              value={place === '' ? 'all' : 'one'}
              onChoose={(view) => setPlace(view === 'all' ? '' : (places[0] ?? ''))}
              segments={[
                { value: 'all', label: text.anyPlace, badge: samples.length },
                { value: 'one', label: places[0] ?? '', badge: 1 },
              ]}
            />
            {chosen.size > 0 && (
              <Toolbar raised label={text.withChosen}>
                <Text strong>{text.chosen(chosen.size)}</Text>
                <Button onPress={() => setChosen(new Set())}>{text.chooseNone}</Button>
              </Toolbar>
            )}
            <DataTable
              label={text.tabs.ledger}
              columns={columns}
              rows={sort.descending ? found.reverse() : found}
              keyOf={({ key }) => key}
              nameOf={({ matter }) => matter}
              sort={sort}
              onSort={(column) => setSort({ column, descending: sort.column === column && !sort.descending })}
              chosen={chosen}
              onChoose={setChosen}
              open={open?.key}
              onOpen={setOpen}
              empty={<EmptyState icon="search" title={text.nothingFound} />}
            />
          </Workbench>
        </DeskFrame>
      </div>
    </Section>
  );
}

/** Two lanes between which a card is moved. */
function GalleryLanes(): ReactElement {
  const [there, setThere] = useState<ReadonlySet<string>>(new Set(['1']));
  const few = samples.slice(0, 3);
  return (
    <Lanes
      label={text.lanes}
      lanes={[
        { key: 'here', label: text.laneNames.here, cards: few.filter(({ key }) => !there.has(key)) },
        { key: 'there', label: text.laneNames.there, cards: few.filter(({ key }) => there.has(key)) },
      ]}
      keyOf={({ key }) => key}
      titleOf={({ matter }) => matter}
      detail={({ place }) => <Tag>{place}</Tag>}
      onOpen={() => setThere(new Set())}
      onMove={({ key }, lane) => {
        const rest = [...there].filter((other) => other !== key);
        setThere(new Set(lane === 'there' ? [...rest, key] : rest));
      }}
      empty={text.nothingFound}
    />
  );
}
