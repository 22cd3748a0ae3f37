import { type ReactElement, useMemo, useState } from 'react';
import { TRIAGES } from '#domain/issues/codes.ts';
import { isOpen, type LedgerRow, rowLateness } from '#domain/issues/ledger-row.ts';
import { alikeIn, indexLikeness } from '#domain/issues/likeness.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Lanes, type Lane } from '#ui/lanes.tsx';
import { Segments } from '#ui/segments.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { Toolbar } from '#ui/toolbar.tsx';
import { useAttempt } from '#ui/use-press.ts';
import { useWatched } from '#ui/use-watched.ts';
import { Workbench } from '#ui/workbench.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { groupBy } from '#lib/group-by.ts';
import { AlikePairs } from './alike-pairs.tsx';
import { JoinOrSplit } from './join-or-split.tsx';
import { triageText as text } from './triage-text.ts';
import type { TriageUses } from './triage-uses.ts';

type Way = keyof typeof text.ways;

const NO_ROWS: readonly LedgerRow[] = [];
const UNTRIAGED = '';
const sameName: NameOf = (account) => account;

/** What goes on, by where it is to go or by how far it has come; a card is moved by pointer, keys or finger. */
export function TriageBoard({ uses }: { readonly uses: TriageUses }): ReactElement {
  const { words, IssuePanel } = uses;
  const answer = useWatched(uses.ledger);
  const nameOf = useWatched(uses.names) ?? sameName;
  const [way, setWay] = useState<Way>('triage');
  const attempt = useAttempt();
  const [open, setOpen] = useState<string>();
  const today = beijingDay(uses.now());
  const rows = answer?.rows ?? NO_ROWS;
  const going = useMemo(() => rows.filter(({ state }) => isOpen(state)), [rows]);
  const likeness = useMemo(() => indexLikeness(going), [going]);
  const lanes = way === 'triage' ? triageLanes(going, words.triages) : stepLanes(going);
  const opened = rows.find(({ id }) => id === open);
  const alike = useMemo(
    () => (opened === undefined ? [] : alikeTo(opened, going, likeness)),
    [opened, going, likeness],
  );
  const move = async (row: LedgerRow, lane: string): Promise<void> => {
    const triage = TRIAGES.find((code) => code === lane);
    if (triage === undefined) {
      uses.tell(text.notUndone);
      return;
    }
    const saved = await uses.changeMany([row.id], { triage });
    uses.tell(saved.ok ? text.moved(words.triages[triage]) : words.refusals[saved.reason]);
  };
  return (
    <Workbench
      title={text.title}
      toolbar={
        <Toolbar label={text.by}>
          <Segments
            label={text.by}
            value={way}
            segments={(Object.keys(text.ways) as Way[]).map((value) => ({ value, label: text.ways[value] }))}
            onChoose={setWay}
          />
          {way === 'triage' && <Text tone="muted">{text.hint}</Text>}
        </Toolbar>
      }
      panel={
        opened && {
          title: text.issue,
          onClose: () => setOpen(undefined),
          body: (
            <Stack gap="m">
              <AlikePairs key={opened.id} row={opened} alike={alike} nameOf={nameOf} uses={uses} />
              {isOpen(opened.state) && <JoinOrSplit key={`${opened.id} sort`} row={opened} uses={uses} />}
              <IssuePanel key={`${opened.id} issue`} issueId={opened.id} />
            </Stack>
          ),
        }
      }
    >
      {answer?.isWhole !== true ? (
        <Skeleton lines={10} />
      ) : (
        <Lanes
          label={text.board}
          lanes={lanes}
          keyOf={({ id }) => id}
          titleOf={({ summary }) => summary}
          detail={(row) => {
            const lateness = rowLateness(row, today);
            const tone = words.latenessLook[lateness];
            return (
              <>
                <Tag>{row.building === '' ? text.anywhere : row.building}</Tag>
                {tone !== undefined && <Tag tone={tone}>{words.lateness[lateness]}</Tag>}
                <span>{text.owners(row.owners.map(nameOf))}</span>
              </>
            );
          }}
          open={open}
          onOpen={({ id }) => setOpen(id)}
          onMove={way === 'triage' ? (row, lane) => attempt(move(row, lane)) : undefined}
          empty={text.empty}
        />
      )}
    </Workbench>
  );
}

function triageLanes(
  rows: readonly LedgerRow[],
  names: TriageUses['words']['triages'],
): readonly Lane<LedgerRow>[] {
  return [
    { key: UNTRIAGED, label: text.untriaged, cards: rows.filter(({ triage }) => triage === undefined) },
    ...TRIAGES.map((code) => ({
      key: code,
      label: names[code],
      cards: rows.filter(({ triage }) => triage === code),
    })),
  ];
}

/** In the order in which most issues come to the steps: of the methods, as they stand. */
function stepLanes(rows: readonly LedgerRow[]): readonly Lane<LedgerRow>[] {
  return [...groupBy(rows, ({ step }) => (step === '' ? text.noStep : step))]
    .map(([label, cards]) => ({ key: label, label, cards }))
    .sort((a, b) => (a.cards[0]?.stepAt ?? 0) - (b.cards[0]?.stepAt ?? 0));
}

function alikeTo(
  row: LedgerRow,
  rows: readonly LedgerRow[],
  likeness: ReturnType<typeof indexLikeness>,
): readonly LedgerRow[] {
  const byId = new Map(rows.map((one) => [one.id, one]));
  return alikeIn(likeness, row.summary, row.building).flatMap(({ id }) => {
    const other = byId.get(id);
    return other === undefined || id === row.id ? [] : [other];
  });
}
