import { type RefObject, useEffect, useRef } from 'react';

/** What of a card had the focus when it was sent to another lane. */
type Part = 'button' | 'select';

interface Following {
  readonly board: RefObject<HTMLDivElement | null>;
  /** The card that was moved by keys or by its field is on its way. */
  readonly follow: (card: string, part: Part) => void;
}

/** A card that moves to another lane is drawn anew there; the focus goes with it, or it would stand nowhere. */
export function useFollowCard(lanes: unknown): Following {
  const board = useRef<HTMLDivElement>(null);
  const followed = useRef<{ readonly card: string; readonly part: Part }>(undefined);
  useEffect(() => {
    const on = followed.current;
    // Until the move is saved the card is where it was and keeps the focus itself.
    if (on === undefined || document.activeElement !== document.body) return;
    followed.current = undefined;
    const cards = [...(board.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const card = cards.find(({ dataset }) => dataset['card'] === on.card);
    if (card === undefined) board.current?.focus();
    else card.querySelector<HTMLElement>(on.part)?.focus();
  }, [lanes]);
  return {
    board,
    follow: (card, part) => {
      followed.current = { card, part };
    },
  };
}
