import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldRecord } from '#domain/records/record.ts';
import { pause } from '#lib/pause.ts';
import { carryAnswer, createNewsFilter } from '#storage/records/answer.ts';
import { NOTHING_OPENED, openAnswer } from '#storage/records/open-answer.ts';
import { decodeAll } from '#storage/records/record-coder.ts';
import { isMatch, orderOf } from '#storage/records/record-query.ts';
import type { StoredDocument } from '#storage/records/records-schema.ts';
import { visitAt } from '#tests/storage/support/sample-records.ts';

interface Parts {
  readonly nth: number;
  readonly revision?: number;
  readonly at?: number;
  readonly state?: string;
  readonly isDeleted?: boolean;
}

function stored({ nth, revision = 1, at = nth, state = 'met', isDeleted = false }: Parts): StoredDocument {
  const time = String(at).padStart(4, '0');
  return {
    id: `visit:${nth}`,
    type: 'visit',
    scope: 'xbd-d-cxtyc-a8',
    v: 1,
    body: '',
    place: '',
    state,
    at: time,
    atDesc: String(9999 - at).padStart(4, '0'),
    _deleted: isDeleted,
    _attachments: {},
    _meta: { lwt: 1 },
    _rev: `${revision}-a`,
  };
}

const changes = fc.array(
  fc.record({
    nth: fc.nat(12),
    revision: fc.integer({ min: 1, max: 4 }),
    at: fc.nat(20),
    state: fc.constantFrom('met', 'nobody'),
    isDeleted: fc.boolean(),
  }),
  { maxLength: 20 },
);

test('an answer carried over changes is the one that asking again would give', () => {
  fc.assert(
    fc.property(changes, changes, (before, after) => {
      const query = { type: 'visit', state: 'met', order: 'newest' } as const;
      const answerTo = (documents: readonly StoredDocument[]): readonly StoredDocument[] => {
        const latest = new Map<string, StoredDocument>();
        for (const document of documents) {
          const known = latest.get(document.id);
          if (known === undefined || Number.parseInt(document._rev, 10) > Number.parseInt(known._rev, 10)) {
            latest.set(document.id, document);
          }
        }
        return [...latest.values()]
          .filter((document) => !document._deleted && isMatch(query, document))
          .sort(orderOf(query));
      };
      const first = before.map(stored);
      // As the store: one document under an id, and later word of it only with a higher revision.
      const heights = new Map<string, number>();
      for (const { id, _rev: revision } of first) {
        heights.set(id, Math.max(heights.get(id) ?? 0, Number.parseInt(revision, 10)));
      }
      const second = after.map((parts) =>
        stored({ ...parts, revision: parts.revision + (heights.get(`visit:${parts.nth}`) ?? 0) }),
      );
      expect(carryAnswer(query, answerTo(first), second)).toEqual(answerTo([...first, ...second]));
    }),
  );
});

test('an answer that its limit cut off asks again when one leaves it, and not when one is changed', () => {
  const query = { type: 'visit', state: 'met', limit: 2 };
  const answer = [stored({ nth: 1 }), stored({ nth: 2 })];
  expect(carryAnswer(query, answer, [stored({ nth: 1, revision: 2, state: 'nobody' })])).toBeUndefined();
  const changed = carryAnswer(query, answer, [stored({ nth: 1, revision: 2 })]);
  expect(changed?.map(({ _rev: revision }) => revision)).toEqual(['2-a', '1-a']);
});

function countingCoder(): {
  readonly decode: (document: StoredDocument) => Promise<FieldRecord>;
  opened: string[];
} {
  const opened: string[] = [];
  return {
    opened,
    decode: async ({ id }) => {
      opened.push(id);
      return { ...visitAt(1), id };
    },
  };
}

test('of a list of thousands only the document that changed is opened again', async () => {
  const coder = countingCoder();
  const documents = Array.from({ length: 5_000 }, (_, nth) => stored({ nth }));
  const before = (await openAnswer(coder, documents, NOTHING_OPENED, () => true)) ?? NOTHING_OPENED;
  expect(coder.opened).toHaveLength(5_000);
  coder.opened.length = 0;
  const changed = documents.map((document, nth) => (nth === 700 ? stored({ nth, revision: 2 }) : document));
  const after = await openAnswer(coder, changed, before, () => true);
  expect(coder.opened).toEqual(['visit:700']);
  expect(after?.records.filter((record, nth) => record !== before.records[nth])).toHaveLength(1);
});

test('whatever comes, goes or changes, an answer is opened as if it were the first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(9)), fc.uniqueArray(fc.nat(9)), async (before, after) => {
      const all = Array.from({ length: 10 }, (_, nth) => stored({ nth }));
      const inOrder = (which: readonly number[]): readonly StoredDocument[] =>
        all.filter((_, nth) => which.includes(nth));
      const first = await openAnswer(countingCoder(), inOrder(before), NOTHING_OPENED, () => true);
      const coder = countingCoder();
      const second = await openAnswer(coder, inOrder(after), first ?? NOTHING_OPENED, () => true);
      expect(second?.records.map(({ id }) => id)).toEqual(inOrder(after).map(({ id }) => id));
      expect(coder.opened).toEqual(
        after
          .filter((nth) => !before.includes(nth))
          .sort()
          .map((nth) => `visit:${nth}`),
      );
    }),
  );
});

test('a document that changed in its place is not looked for among thousands', () => {
  let read = 0;
  const documents = Array.from({ length: 5_000 }, (_, nth) => {
    const document = stored({ nth });
    return Object.defineProperty({ ...document }, 'id', {
      get: () => {
        read += 1;
        return document.id;
      },
    });
  });
  const changed = stored({ nth: 700, revision: 2 });
  const carried = carryAnswer({ type: 'visit' }, documents, [changed]);
  expect(carried?.[700]).toBe(changed);
  expect(read).toBeLessThan(20);
});

test('whoever waits has a turn between the slices of a long answer', async () => {
  const coder = countingCoder();
  const openedAtTurns: number[] = [];
  const whole = decodeAll(
    coder,
    Array.from({ length: 200 }, (_, nth) => stored({ nth })),
  );
  while (coder.opened.length < 200) {
    openedAtTurns.push(coder.opened.length);
    await pause();
  }
  expect(await whole).toHaveLength(200);
  expect([...new Set(openedAtTurns)].slice(0, 3)).toEqual([20, 40, 60]);
});

test('a list that nobody wants any more is not opened to its end', async () => {
  const coder = countingCoder();
  const documents = Array.from({ length: 200 }, (_, nth) => stored({ nth }));
  const records = await openAnswer(coder, documents, NOTHING_OPENED, () => coder.opened.length < 100);
  expect([records, coder.opened.length]).toEqual([undefined, 100]);
});

test('late word of an older write is no news, and each document has its own', () => {
  const isNews = createNewsFilter();
  const came = [
    { nth: 1, revision: 1 },
    { nth: 1, revision: 3 },
    { nth: 1, revision: 2 },
    { nth: 2, revision: 2, isDeleted: true },
    { nth: 1, revision: 3 },
    { nth: 1, revision: 4 },
  ];
  expect(came.map(stored).map(isNews)).toEqual([true, true, false, true, false, true]);
});
