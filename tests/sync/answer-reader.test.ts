import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnswerBody, createAnswerReader } from '#sync/answer-reader.ts';

/** As CouchDB writes it: a row a line, the comma at the end of the line before. */
function inLines(rows: readonly unknown[], rest: object): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\r\n');
  return `{"results":[\n${lines}\n],\n${JSON.stringify(rest).slice(1)}\n`;
}

function read(pieces: readonly string[]): AnswerBody {
  const reader = createAnswerReader();
  pieces.forEach(reader.take);
  return reader.end();
}

function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

const answers = fc.record({
  rows: fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
  rest: fc.record({ last_seq: fc.string(), pending: fc.nat() }),
});

test('rows are what JSON says they are, wherever the pieces of an answer end', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.nat()), fc.boolean(), ({ rows, rest }, places, isInLines) => {
      const text = isInLines ? inLines(rows, rest) : JSON.stringify({ results: rows, ...rest });
      const { json } = read(cut(text, places));
      expect(json).toEqual(JSON.parse(text));
    }),
  );
});

test('an answer that ends in the middle of its rows is no shorter list', () => {
  fc.assert(
    fc.property(answers, fc.nat(), ({ rows, rest }, place) => {
      const text = inLines(rows, rest).trimEnd();
      expect(read([text.slice(0, place % text.length)])).toEqual({ json: undefined, isCutShort: true });
    }),
  );
});

test('a row that is not JSON spoils the whole answer', () => {
  expect(read(['{"results":[\n{"id":1},\nsorry\n],\n"last_seq":5}\n']).json).toBeUndefined();
});

test('heartbeats before the rows and between them are nothing', () => {
  const pieces = [
    '\n',
    '\n',
    '{"results":[\n',
    '\n',
    '{"id":1},\n',
    '\n',
    '{"id":2}\n',
    ']',
    ',"last_seq":5}',
  ];
  expect(read(pieces).json).toEqual({ results: [{ id: 1 }, { id: 2 }], last_seq: 5 });
});

test('rows on lines of their own never wait to be read in one go', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ id: `${index}`, note: '楼道灯不亮'.repeat(60) }));
  const reader = createAnswerReader();
  for (const piece of cut(inLines(rows, { last_seq: 500 }), [20_000, 40_000, 60_000, 80_000])) {
    reader.take(piece);
    expect(reader.waiting()).toBeLessThan(100);
  }
  expect(reader.end().json).toEqual({ results: rows, last_seq: 500 });
});
