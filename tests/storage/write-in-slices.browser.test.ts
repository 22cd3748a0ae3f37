import { expect, onTestFinished, test } from 'vitest';
import { Dexie } from 'dexie';
import { writeInSlices } from '#storage/write-in-slices.ts';

interface Row {
  readonly id: number;
  readonly word: string;
}

async function openTable() {
  const database = new Dexie(crypto.randomUUID());
  database.use(writeInSlices);
  database.version(1).stores({ rows: 'id, &word' });
  await database.open();
  onTestFinished(async () => {
    database.close();
    await database.delete();
  });
  return { database, rows: database.table<Row, number>('rows') };
}

const sixty = Array.from({ length: 60 }, (_, id) => ({ id, word: `w${id}` }));
const ids = sixty.map(({ id }) => id);

test('many rows are put and read as they were given, in their order', async () => {
  const { rows } = await openTable();
  await rows.bulkPut(sixty);
  expect(await rows.bulkGet([...ids].reverse())).toEqual([...sixty].reverse());
  expect(await rows.bulkGet([...ids, 99])).toEqual([...sixty, undefined]);
});

test('keys of words are found wherever they lie among the others', async () => {
  const { database, rows } = await openTable();
  const named = sixty.map(({ id }) => ({ id: `visit:${100 + id}`, word: `w${id}` }));
  const texts = named.map(({ id }) => id);
  const table = database.table<{ id: string; word: string }, string>('rows');
  expect(await table.bulkGet(texts)).toEqual(named.map(() => undefined));
  const last = named.slice(-1);
  await table.bulkPut(last);
  expect(await table.bulkGet([...texts].reverse())).toEqual([
    ...last,
    ...named.slice(1).map(() => undefined),
  ]);
  await rows.bulkPut(sixty.slice(0, 1).map((row) => ({ ...row, word: 'other' })));
  expect((await table.bulkGet(texts)).filter((row) => row !== undefined)).toEqual(last);
});

test('a row that the browser refuses is named by its place, and takes all others with it', async () => {
  const { database, rows } = await openTable();
  const twice = sixty.map((row) => (row.id === 40 ? { ...row, word: 'w1' } : row));
  const put = database.transaction('rw', rows, () => rows.bulkPut(twice));
  await expect(put).rejects.toMatchObject({ failuresByPos: { 40: expect.anything() as unknown } });
  expect(await rows.count()).toBe(0);
});

test('the rows of a write that is broken off in between are all left out', async () => {
  const { database, rows } = await openTable();
  const put = database.transaction('rw', rows, async (transaction) => {
    const writing = rows.bulkPut(sixty);
    transaction.abort();
    await writing;
  });
  await expect(put).rejects.toThrow();
  expect(await rows.count()).toBe(0);
});
