import { type DragEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { LaneCard } from './lane-card.tsx';
import styles from './lanes.module.css';
import { uiText } from './ui-text.ts';
import { useFollowCard } from './use-follow-card.ts';

export interface Lane<Card> {
  readonly key: string;
  readonly label: string;
  readonly cards: readonly Card[];
}

export interface LanesProps<Card> {
  readonly label: string;
  readonly lanes: readonly Lane<Card>[];
  readonly keyOf: (card: Card) => string;
  readonly titleOf: (card: Card) => string;
  readonly detail: (card: Card) => ReactNode;
  /** Key of the card that is open beside the board. */
  readonly open?: string | undefined;
  readonly onOpen: (card: Card) => void;
  /** Absent where cards only show how things stand. */
  readonly onMove?: ((card: Card, lane: string) => void) | undefined;
  /** Said of a lane without cards. */
  readonly empty: string;
}

/** Cards of a lane that are drawn at first. */
const PAGE = 40;
const DRAG_TYPE = 'text/plain';

/**
 * Cards in lanes side by side. A card goes to another lane by dragging, by the arrows to the left and right while it
 * has the focus, or by its own field, which a finger can reach too.
 */
export function Lanes<Card>(props: LanesProps<Card>): ReactElement {
  const { label, lanes, keyOf, onMove, empty } = props;
  const [over, setOver] = useState<string>();
  const [shown, setShown] = useState(PAGE);
  const { board, follow } = useFollowCard(lanes);
  const drop = (event: DragEvent, lane: string): void => {
    event.preventDefault();
    setOver(undefined);
    const key = event.dataTransfer.getData(DRAG_TYPE);
    const home = lanes.find(({ cards }) => cards.some((card) => keyOf(card) === key));
    const card = home?.cards.find((one) => keyOf(one) === key);
    if (card !== undefined && home?.key !== lane) onMove?.(card, lane);
  };
  const moveBeside = (card: Card, from: number, by: number): void => {
    const lane = lanes[from + by];
    if (lane === undefined) return;
    follow(keyOf(card), 'button');
    onMove?.(card, lane.key);
  };
  return (
    <div className={styles.lanes} ref={board} role="group" aria-label={label} tabIndex={0}>
      {lanes.map((lane, at) => (
        <section
          key={lane.key}
          className={classNames(styles.lane, over === lane.key && styles.over)}
          aria-label={lane.label}
          onDragOver={(event) => {
            if (onMove === undefined) return;
            event.preventDefault();
            setOver(lane.key);
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => drop(event, lane.key)}
        >
          <h2 className={styles.head}>
            <span>{lane.label}</span>
            <span className={styles.count}>{lane.cards.length}</span>
          </h2>
          <ul className={styles.cards} role="list" aria-label={lane.label}>
            {lane.cards.slice(0, shown).map((card) => (
              <LaneCard
                key={keyOf(card)}
                id={keyOf(card)}
                title={props.titleOf(card)}
                detail={props.detail(card)}
                isOpen={keyOf(card) === props.open}
                onOpen={() => props.onOpen(card)}
                move={
                  onMove && {
                    lane: lane.key,
                    lanes,
                    to: (key) => {
                      follow(keyOf(card), 'select');
                      onMove(card, key);
                    },
                    beside: (by) => moveBeside(card, at, by),
                  }
                }
                dragType={DRAG_TYPE}
              />
            ))}
          </ul>
          {lane.cards.length === 0 && <p className={styles.empty}>{empty}</p>}
          {lane.cards.length > shown && (
            <Button wide variant="quiet" onPress={() => setShown(shown + PAGE)}>
              {uiText.more(lane.cards.length - shown)}
            </Button>
          )}
        </section>
      ))}
    </div>
  );
}
