import { expect, onTestFinished, test } from 'vitest';
import { mergeRecords, openingId } from '#domain/records/merge.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { MarkedOutbox } from '#storage/outbox/journal-outbox.ts';
import type { UnsentChange } from '#storage/outbox/outbox.ts';
import { setEntry, visitAt, withEntries } from '#tests/storage/support/sample-records.ts';

/** What every outbox promises; `makePlace` gives an empty place and a way to open an outbox on it, again and again. */
export function outboxContract(makePlace: () => Promise<() => Promise<MarkedOutbox>>): void {
  async function start(): Promise<() => Promise<MarkedOutbox>> {
    const open = await makePlace();
    return async () => {
      const outbox = await open();
      onTestFinished(() => outbox.close());
      return outbox;
    };
  }

  const visit = visitAt(1);
  const [e1, e2] = [setEntry('e1', 2, 'note', '一'), setEntry('e2', 3, 'note', '二')];

  test('is empty at first', async () => {
    const outbox = await (await start())();
    expect([outbox.unsent().size, outbox.changes().length, outbox.mark()]).toEqual([0, 0, undefined]);
  });

  test('holds what was added, also after being opened anew', async () => {
    const open = await start();
    await (await open()).add([opened(visit), appended(visit, e1)]);
    const outbox = await open();
    expect(outbox.changes()).toEqual([opened(visit), appended(visit, e1)]);
    expect([...(outbox.unsent().get(visit.id)?.entryIds ?? [])]).toEqual([openingId(visit.opened), 'e1']);
  });

  test('what was added quietly is held at once, and told of by the next word', async () => {
    const outbox = await (await start())();
    let told = 0;
    outbox.watch(() => (told += 1));
    await outbox.add([opened(visit)], 'quietly');
    expect([outbox.unsent().size, told]).toEqual([1, 0]);
    outbox.tell();
    outbox.tell();
    expect(told).toBe(1);
    await outbox.add([appended(visit, e1)]);
    expect(told).toBe(2);
  });

  test('lets go of what a server has, and of nothing else', async () => {
    const open = await start();
    const outbox = await open();
    await outbox.add([opened(visit), appended(visit, e1, e2)]);
    await outbox.acknowledge([withEntries(visit, e2)]);
    expect(outbox.changes()).toEqual([appended(visit, e1)]);
    expect((await open()).changes()).toEqual([appended(visit, e1)]);
    await outbox.acknowledge([withEntries(visit, e1, e2)]);
    expect((await open()).unsent().size).toBe(0);
  });

  test('keeps the entries of an opening that arrived without them', async () => {
    const outbox = await (await start())();
    await outbox.add([opened(withEntries(visit, e1))]);
    await outbox.acknowledge([visit]);
    expect(outbox.changes()).toEqual([appended(visit, e1)]);
  });

  test('keeps an opening that the server does not have, though it has an entry', async () => {
    const outbox = await (await start())();
    const mine = withEntries(visitAt(1), e1);
    const theirs = { ...visitAt(2, {}, { device: 'phone-2' }), id: mine.id };
    await outbox.add([opened(mine)]);
    await outbox.acknowledge([withEntries(theirs, e1)]);
    expect(outbox.changes()).toEqual([opened(visitAt(1))]);
    await outbox.acknowledge([mergeRecords(theirs, mine)]);
    expect(outbox.changes()).toEqual([]);
  });

  test('does not let go for a record of another name with the same entries', async () => {
    const outbox = await (await start())();
    await outbox.add([appended(visit, e1)]);
    await outbox.acknowledge([{ ...withEntries(visit, e1), id: 'visit:other' }]);
    expect(outbox.unsent().size).toBe(1);
  });

  test('remembers a refusal until the record changes again', async () => {
    const open = await start();
    const outbox = await open();
    await outbox.add([opened(visit)]);
    await outbox.refuse(visit.id, 'too large');
    expect((await open()).unsent().get(visit.id)?.refused).toBe('too large');
    await outbox.add([appended(visit, e1)]);
    expect(outbox.unsent().get(visit.id)?.refused).toBeUndefined();
    expect((await open()).unsent().get(visit.id)?.refused).toBeUndefined();
  });

  test('sends a refused record again on demand', async () => {
    const open = await start();
    const outbox = await open();
    await outbox.add([opened(visit)]);
    await outbox.refuse(visit.id, 'no');
    await outbox.retry(visit.id);
    for (const each of [outbox, await open()]) {
      expect(each.unsent().get(visit.id)?.refused).toBeUndefined();
      expect(each.changes()).toEqual([opened(visit)]);
    }
  });

  test('puts other words in the place of refused ones, also after being opened anew', async () => {
    const open = await start();
    const outbox = await open();
    await outbox.add([opened(visit), appended(visit, e1)]);
    await outbox.refuse(visit.id, 'too long');
    const shorter = visitAt(1, { note: '短' });
    expect(await outbox.replace(visit.id, [opened(shorter)])).toBe(true);
    for (const each of [outbox, await open()]) {
      expect(each.changes()).toEqual([opened(shorter)]);
      expect(each.unsent().get(visit.id)?.refused).toBeUndefined();
      expect(each.withdrawn().get(visit.id)).toEqual(new Set([openingId(visit.opened), 'e1']));
    }
    await outbox.acknowledge([shorter]);
    expect([outbox.unsent().size, outbox.withdrawn().size]).toEqual([0, 0]);
  });

  test('replaces nothing of a record that is not refused', async () => {
    const outbox = await (await start())();
    await outbox.add([opened(visit)]);
    expect(await outbox.replace(visit.id, [opened(visitAt(1, { note: '短' }))])).toBe(false);
    expect(outbox.changes()).toEqual([opened(visit)]);
  });

  test('what a server has of a replaced record was not taken back', async () => {
    const outbox = await (await start())();
    await outbox.add([opened(visit), appended(visit, e1)]);
    await outbox.refuse(visit.id, 'no');
    await outbox.replace(visit.id, [opened(visit), appended(visit, e2)]);
    await outbox.acknowledge([visit]);
    expect(outbox.withdrawn().get(visit.id)).toEqual(new Set(['e1']));
  });

  test('a refusal does not outlive what was refused', async () => {
    const outbox = await (await start())();
    await outbox.add([opened(visit)]);
    await outbox.refuse(visit.id, 'no');
    await outbox.acknowledge([visit]);
    await outbox.refuse(visit.id, 'late');
    await outbox.add([appended(visit, e1)]);
    expect(outbox.unsent().get(visit.id)?.refused).toBeUndefined();
  });

  test('two that are open at once hold what either was given', async () => {
    const open = await start();
    const [first, second] = [await open(), await open()];
    const other = visitAt(5);
    await Promise.all([first.add([opened(visit)]), second.add([opened(other)])]);
    const both = [visit.id, other.id];
    await expect.poll(() => [...first.unsent().keys()].sort()).toEqual(both);
    await expect.poll(() => [...second.unsent().keys()].sort()).toEqual(both);
    await second.acknowledge([visit]);
    await expect.poll(() => [...first.unsent().keys()]).toEqual([other.id]);
  });

  test('stays small however much went through it, and loses nothing unsent on the way', async () => {
    const open = await start();
    const outbox = await open();
    await outbox.setMark('mark');
    await outbox.add([opened(visitAt(9999)), opened(visitAt(9998))]);
    await outbox.refuse(visitAt(9998).id, 'no');
    await outbox.replace(visitAt(9998).id, [opened(visitAt(9998))]);
    await outbox.refuse(visitAt(9998).id, 'no');
    for (let minute = 0; minute < 130; minute += 1) {
      await outbox.add([opened(visitAt(minute))]);
      await outbox.acknowledge([visitAt(minute)]);
    }
    for (const each of [outbox, await open()]) {
      expect(each.changes()).toEqual([opened(visitAt(9999)), opened(visitAt(9998))]);
      expect(each.unsent().get(visitAt(9998).id)?.refused).toBe('no');
      expect(each.withdrawn().get(visitAt(9998).id)?.size).toBe(1);
      expect(each.mark()).toBe('mark');
    }
  });

  test('calls watchers after every change, until they stop', async () => {
    const outbox = await (await start())();
    const sizes: number[] = [];
    const stop = outbox.watch(() => sizes.push(outbox.unsent().size));
    await outbox.add([opened(visit)]);
    await outbox.acknowledge([visitAt(3)]);
    await outbox.acknowledge([visit]);
    stop();
    await outbox.add([opened(visit)]);
    expect(sizes).toEqual([1, 0]);
  });
}

function opened(open: FieldRecord): UnsentChange {
  return { record: addressOf(open), change: { open } };
}

function appended(record: FieldRecord, ...entries: readonly Entry[]): UnsentChange {
  return { record: addressOf(record), change: { append: { id: record.id, entries } } };
}

function addressOf({ id, scope, type, v }: FieldRecord): UnsentChange['record'] {
  return { id, scope, type, v };
}
