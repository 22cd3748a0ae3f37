import { expect, test } from 'vitest';
import type { ChangesPage } from '#sync/couch-answers.ts';
import {
  advance,
  checkSince,
  compareMarks,
  FEED_START,
  fromCheckpoint,
  toCheckpoint,
} from '#sync/feed-position.ts';

function page(lastSeq: number, ...rows: readonly (readonly [number, string, string])[]): ChangesPage {
  return {
    rows: rows.map(([seq, id, rev]) => ({ seq: `${seq}-g1AAA`, id, rev, deleted: false, document: {} })),
    lastSeq: `${lastSeq}-g1AAA`,
    pending: undefined,
  };
}

const SIX = page(
  6,
  [1, 'a', '1-x'],
  [2, 'b', '1-x'],
  [3, 'c', '1-x'],
  [4, 'd', '1-x'],
  [5, 'e', '1-x'],
  [6, 'f', '1-x'],
);
const atSix = advance(FEED_START, 0, SIX);

test('checks from before the changes of the page that was read last', () => {
  expect(checkSince(atSix)).toBe('2-g1AAA');
  expect(checkSince(FEED_START)).toBe(0);
  const seven = advance(atSix, atSix.seq, page(7, [7, 'd', '2-y']));
  expect(seven.marks.map(({ id }) => id)).toEqual(['d']);
  expect(checkSince(seven)).toBe(atSix.seq);
});

test('survives being kept as a checkpoint', () => {
  expect(fromCheckpoint(toCheckpoint(atSix))).toEqual(atSix);
  const searching = { ...atSix, isSearching: true };
  expect(fromCheckpoint(toCheckpoint(searching))).toEqual(searching);
});

test('begins from the start when the checkpoint is not its own', () => {
  for (const foreign of [undefined, 17, '17-g1AAA', '{', '{"seq":{}}', 'null', '[]']) {
    expect(fromCheckpoint(foreign)).toBe(FEED_START);
  }
});

test('recognises the same history by the same revisions and by later ones', () => {
  const later = page(8, [3, 'c', '1-x'], [4, 'd', '1-x'], [6, 'f', '1-x'], [7, 'e', '2-y'], [8, 'g', '1-x']);
  const { intact, missing, grown, isContradicted } = compareMarks(atSix.marks, later);
  expect([...intact].map(({ id }) => id)).toEqual(['c', 'd', 'f']);
  expect(missing).toEqual([]);
  expect(grown.map(({ id }) => id)).toEqual(['e']);
  expect(isContradicted).toBe(false);
});

test('recognises another history by missing changes and by revisions that cannot have followed', () => {
  expect(compareMarks(atSix.marks, page(3, [3, 'c', '1-x'])).missing).toHaveLength(3);
  const other = page(6, [3, 'c', '1-x'], [4, 'd', '1-x'], [5, 'e', '1-x'], [6, 'f', '1-other']);
  expect(compareMarks(atSix.marks, other).isContradicted).toBe(true);
});
