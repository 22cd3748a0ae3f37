/**
 * - `send`: what the outbox holds. - `poll`: also the scopes that are not followed live.
 * - `all`: everything, and whether the server still has what it had.
 */
export type Wish = 'send' | 'poll' | 'all';

const RANK: Readonly<Record<Wish, number>> = { send: 0, poll: 1, all: 2 };

/** Of two wishes the one that includes the other. */
export function moreOf(wish: Wish, other: Wish | undefined): Wish {
  return other === undefined || RANK[wish] > RANK[other] ? wish : other;
}
