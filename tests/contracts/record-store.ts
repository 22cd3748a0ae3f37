import { expect, onTestFinished, test } from 'vitest';
import type { FieldRecord } from '#domain/records/record.ts';
import type { RecordQuery, RecordStore } from '#usecases/ports/record-store.ts';
import { setEntry, stampAt, visitAt, withEntries } from '#tests/storage/support/sample-records.ts';

/** What every RecordStore promises. `open` gives an empty store; the suite leaves it open. */
export function recordStoreContract(open: () => Promise<RecordStore>): void {
  test('gives back what was saved', async () => {
    const store = await open();
    const visit = visitAt(1, {
      note: '三楼的灯坏了 \u2028 "引号"',
      __odd: '|odd',
      list: [1, null, { a: '文' }],
    });
    expect(await store.save([{ open: visit }])).toEqual({ ok: true, value: undefined });
    expect(await store.read(visit.id)).toEqual(visit);
  });

  test('knows nothing of a record that nobody saved', async () => {
    const store = await open();
    expect(await store.read('visit:none')).toBeUndefined();
    expect(await store.query({ type: 'visit' })).toEqual([]);
  });

  test('saves a visit, its later entry and what it raises in one call', async () => {
    const store = await open();
    const visit = visitAt(1);
    const issue: FieldRecord = { ...visitAt(2), id: 'issue:1', type: 'issue', scope: 'xbd-c-cxtyc' };
    const entry = setEntry('e1', 3, 'note', '后来补充');
    await store.save([{ open: visit }, { append: { id: visit.id, entries: [entry] } }, { open: issue }]);
    expect(await store.read(visit.id)).toEqual(withEntries(visit, entry));
    expect(await store.read(issue.id)).toEqual(issue);
  });

  test('refuses entries for a record that the device does not hold, and saves nothing of that call', async () => {
    const store = await open();
    const visit = visitAt(1);
    const entries = [setEntry('e1', 2, 'note', '改')];
    const saved = await store.save([{ open: visit }, { append: { id: 'visit:none', entries } }]);
    expect(saved).toEqual({ ok: false, reason: 'unknown-record' });
    expect(await store.read(visit.id)).toBeUndefined();
  });

  test('refuses to add to a record that a newer app wrote', async () => {
    const store = await open();
    const visit = { ...visitAt(1), v: 99 };
    await store.save([{ open: visit }]);
    const saved = await store.save([
      { append: { id: visit.id, entries: [setEntry('e1', 2, 'note', '改')] } },
    ]);
    expect(saved).toEqual({ ok: false, reason: 'newer-record' });
    expect(await store.read(visit.id)).toEqual(visit);
  });

  test('keeps entries in the order of their time, whatever the order of saving', async () => {
    const store = await open();
    const visit = visitAt(1);
    const [early, late] = [setEntry('e1', 5, 'note', '先'), setEntry('e2', 9, 'note', '后')];
    await store.save([{ open: visit }]);
    await store.save([{ append: { id: visit.id, entries: [late] } }]);
    await store.save([{ append: { id: visit.id, entries: [early] } }]);
    expect((await store.read(visit.id))?.entries).toEqual([early, late]);
  });

  test('loses none of many changes made at once', async () => {
    const store = await open();
    const visit = visitAt(1);
    await store.save([{ open: visit }]);
    const entries = Array.from({ length: 20 }, (_, index) =>
      setEntry(`e${index}`, index, 'note', `第${index}次`),
    );
    const saved = await Promise.all(
      entries.map((entry) => store.save([{ append: { id: visit.id, entries: [entry] } }])),
    );
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect((await store.read(visit.id))?.entries).toEqual(entries);
  });

  test('makes one record of two openings under one id and keeps both', async () => {
    const store = await open();
    const first = visitAt(1);
    const second = { ...visitAt(1, {}, { by: 'loudzhang', device: 'phone-2' }), id: first.id };
    await store.save([{ open: first }]);
    await store.save([{ open: second }]);
    const kept = await store.read(first.id);
    expect([kept?.opened.by, kept?.entries[0]?.by].sort()).toEqual(['loudzhang', 'zhiyuan']);
  });

  test('answers by type, place, places that begin so, and state, in time and from the newest', async () => {
    const store = await open();
    await saveAll(store, sampleVisits());
    for (const [query, expected] of sampleQuestions()) {
      expect([query, await minutesOf(store, query)]).toEqual([query, expected]);
    }
  });

  test('a later entry moves a record to where queries look for it', async () => {
    const store = await open();
    const visit = visitAt(1, { outcome: 'nobody' });
    await store.save([{ open: visit }]);
    await store.save([{ append: { id: visit.id, entries: [setEntry('e1', 2, 'outcome', 'met')] } }]);
    expect(await store.query({ type: 'visit', state: 'nobody' })).toEqual([]);
    expect(await store.query({ type: 'visit', state: 'met' })).toHaveLength(1);
  });

  test('orders by the server-adjusted time, not by the clock of the device', async () => {
    const store = await open();
    const fast = visitAt(100, {}, { device: 'phone-2', offset: -99 * 60_000 });
    await saveAll(store, [visitAt(5), fast]);
    const ids = (await store.query({ type: 'visit' })).map(({ id }) => id);
    expect(ids).toEqual([fast.id, visitAt(5).id]);
  });

  test('tells a watcher the present answer and every change of it', async () => {
    const store = await open();
    const told = watchNotes(store, { type: 'visit', order: 'newest' });
    await expect.poll(() => told.at(-1)).toEqual([]);
    await store.save([{ open: visitAt(1, { note: '一' }) }]);
    await expect.poll(() => told.at(-1)).toEqual(['一']);
    await store.save([{ open: visitAt(2, { note: '二' }) }]);
    await expect.poll(() => told.at(-1)).toEqual(['二', '一']);
  });

  test('does not call a watcher for changes outside of its answer', async () => {
    const store = await open();
    await store.save([{ open: visitAt(1, { note: '一' }) }]);
    const told = watchNotes(store, { type: 'visit', order: 'newest', limit: 1 });
    await expect.poll(() => told.length).toBe(1);
    await store.save([{ open: visitAt(0, { note: '零' }) }]);
    await store.save([{ open: { ...visitAt(9), id: 'issue:1', type: 'issue' } }]);
    await store.save([{ open: visitAt(2, { note: '二' }) }]);
    await expect.poll(() => told.at(-1)).toEqual(['二']);
    expect(told).toEqual([['一'], ['二']]);
  });

  test('a watched list of a few fills up again when one leaves it', async () => {
    const store = await open();
    const [first, second] = [visitAt(1, { note: '一' }), visitAt(2, { note: '二' })];
    await saveAll(store, [first, second]);
    const told = watchNotes(store, { type: 'visit', state: 'met', limit: 1 });
    await expect.poll(() => told.at(-1)).toEqual(['一']);
    await store.save([{ append: { id: first.id, entries: [setEntry('e1', 3, 'outcome', 'moved')] } }]);
    await expect.poll(() => told.at(-1)).toEqual(['二']);
  });

  test('a stopped watcher hears nothing more', async () => {
    const store = await open();
    const told: unknown[] = [];
    const stop = store.watch({ type: 'visit' }, (records) => told.push(records));
    await expect.poll(() => told.length).toBe(1);
    stop();
    await store.save([{ open: visitAt(1) }]);
    const later = watchNotes(store, { type: 'visit' });
    await expect.poll(() => later.at(-1)?.length).toBe(1);
    expect(told).toHaveLength(1);
  });

  test('names what changed until it is stopped', async () => {
    const store = await open();
    const told: string[][] = [];
    const stop = store.watchChanges((ids) => told.push([...ids]));
    await store.save([{ open: visitAt(1) }, { open: visitAt(2) }]);
    await expect.poll(() => told.flat().sort()).toEqual([visitAt(1).id, visitAt(2).id].sort());
    stop();
    await store.save([{ open: visitAt(3) }]);
    expect(await store.read(visitAt(3).id)).toEqual(visitAt(3));
    expect(told.flat()).not.toContain(visitAt(3).id);
  });
}

function watchNotes(store: RecordStore, query: RecordQuery): unknown[][] {
  const told: unknown[][] = [];
  onTestFinished(
    store.watch(query, (records) => told.push(records.map(({ opened }) => opened.data['note']))),
  );
  return told;
}

async function saveAll(store: RecordStore, records: readonly FieldRecord[]): Promise<void> {
  expect((await store.save(records.map((open) => ({ open })))).ok).toBe(true);
}

/** Visits at minutes 1 to 6: A8-1-101 met and nobody, A8-1-102 met twice, A8-2-101 nobody, A80-1-101 met. */
function sampleVisits(): readonly FieldRecord[] {
  const doors = ['a8-1-101', 'a8-1-102', 'a8-1-101', 'a8-2-101', 'a80-1-101', 'a8-1-102'];
  const outcomes = ['met', 'met', 'nobody', 'nobody', 'met', 'met'];
  return doors.map((door, index) =>
    visitAt(index + 1, { place: `place:${door}`, outcome: outcomes[index] ?? '' }),
  );
}

/** The moment of that minute of the sample records. */
const minute = (nth: number): number => Date.parse(stampAt(nth).at);

function sampleQuestions(): readonly (readonly [RecordQuery, readonly number[]])[] {
  const type = 'visit';
  return [
    [{ type }, [1, 2, 3, 4, 5, 6]],
    [{ type, order: 'oldest', limit: 2 }, [1, 2]],
    [{ type, order: 'newest' }, [6, 5, 4, 3, 2, 1]],
    [{ type, order: 'newest', limit: 2 }, [6, 5]],
    [{ type, limit: 0 }, []],
    [{ type, place: 'place:a8-1-101' }, [1, 3]],
    [{ type, place: 'place:a8-1-101', limit: 1 }, [1]],
    [{ type, place: 'place:a8-1-101', order: 'newest', limit: 1 }, [3]],
    [{ type, place: 'place:a8-1-101', state: 'met' }, [1]],
    [{ type, place: 'place:a8-1' }, []],
    [{ type, placePrefix: 'place:a8-' }, [1, 2, 3, 4, 6]],
    [{ type, placePrefix: 'place:a8-', order: 'newest', limit: 2 }, [6, 4]],
    [{ type, placePrefix: 'place:a8-1-', state: 'met', order: 'newest' }, [6, 2, 1]],
    [{ type, place: 'place:a8-1-101', placePrefix: 'place:a80' }, []],
    [{ type, place: 'place:a8-1-101', placePrefix: 'place:a8' }, [1, 3]],
    [{ type, state: 'nobody' }, [3, 4]],
    [{ type, since: minute(5) }, [5, 6]],
    [{ type, since: minute(5), order: 'newest', limit: 1 }, [6]],
    [{ type, place: 'place:a8-1-101', since: minute(2), order: 'newest' }, [3]],
    [{ type, placePrefix: 'place:a8-', since: minute(4) }, [4, 6]],
    [{ type, state: 'met', since: minute(3) }, [5, 6]],
    [{ type, state: 'met', limit: 3 }, [1, 2, 5]],
    [{ type, state: 'met', order: 'newest' }, [6, 5, 2, 1]],
    [{ type, state: 'met', order: 'newest', limit: 3 }, [6, 5, 2]],
    [{ type: 'resident' }, []],
    [{ type: '.internal' }, []],
  ];
}

async function minutesOf(store: RecordStore, query: RecordQuery): Promise<readonly number[]> {
  return (await store.query(query)).map(({ id }) => Number(id.slice(-6)));
}
