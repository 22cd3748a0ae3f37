import { expect, onTestFinished, test } from 'vitest';
import { pause } from '#lib/pause.ts';
import type { Journal, JournalFiles } from '#storage/journal/journal.ts';

/** One place for a journal to lie, which may be opened several times, as tabs do. */
export interface JournalPlace {
  readonly open: () => Journal;
  /** The files themselves, for putting them into the state that a kill leaves. */
  readonly files: JournalFiles;
}

/**
 * What every journal promises on every kind of storage; `makePlace` gives an empty place. Kills are tried after
 * every `killStep` characters of a rewrite.
 */
export function journalContract(makePlace: () => Promise<JournalPlace>, killStep = 1): void {
  async function start(): Promise<JournalPlace> {
    const place = await makePlace();
    return {
      ...place,
      open: () => {
        const journal = place.open();
        onTestFinished(() => journal.close());
        return journal;
      },
    };
  }

  test('is empty at first', async () => {
    const { open } = await start();
    expect(await open().read()).toEqual([]);
  });

  test('gives lines back in the order of writing, also to one that opens it later', async () => {
    const { open } = await start();
    const lines = ['{"a":"灯坏了"}', '', 'a b\tc \u2028 \ud83c\udfee'];
    const journal = open();
    await journal.append(lines.slice(0, 1));
    await journal.append(lines.slice(1));
    expect(await journal.read()).toEqual(lines);
    expect(await open().read()).toEqual(lines);
  });

  test('takes lines that are still being sealed in the order of asking; one that fails harms no other', async () => {
    const { open } = await start();
    const journal = open();
    const ends = await Promise.allSettled([
      journal.append(pause().then(() => ['first'])),
      journal.append(pause().then(() => Promise.reject(new Error('not sealed')))),
      journal.append(['last']),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await journal.read()).toEqual(['first', 'last']);
  });

  test('leaves out a torn last line and keeps everything before and after it', async () => {
    for (const cut of [1, 5, 12]) {
      const { open, files } = await start();
      await open().append(['one', 'two']);
      const whole = await files.read(0);
      await files.replace(0, whole.slice(0, whole.length - cut));
      const reopened = open();
      expect(await reopened.read()).toEqual(['one']);
      await reopened.append(['three']);
      expect(await open().read()).toEqual(['one', 'three']);
    }
  });

  test('leaves out a line whose text has changed on the disk', async () => {
    const { open, files } = await start();
    await open().append(['one', 'two', 'three']);
    await files.replace(0, (await files.read(0)).replace('two', 'twö'));
    expect(await open().read()).toEqual(['one', 'three']);
  });

  test('a rewrite replaces the lines, and later lines follow it', async () => {
    const { open } = await start();
    const journal = open();
    await journal.append(['one', 'two']);
    await journal.rewrite(async (lines) => [...lines.slice(1), 'new']);
    await journal.append(['three']);
    expect(await open().read()).toEqual(['two', 'new', 'three']);
  });

  test('survives many rewrites, down to nothing', async () => {
    const { open } = await start();
    const journal = open();
    for (let round = 0; round < 5; round += 1) {
      await journal.append([`line ${round}`]);
      await journal.rewrite(async (lines) => lines.slice(-2));
    }
    expect(await open().read()).toEqual(['line 3', 'line 4']);
    await journal.rewrite(async () => []);
    expect(await open().read()).toEqual([]);
    await journal.append(['again']);
    expect(await open().read()).toEqual(['again']);
  });

  test('a rewrite that fails leaves the old lines', async () => {
    const { open } = await start();
    const journal = open();
    await journal.append(['one']);
    await expect(journal.rewrite(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await journal.append(['two']);
    expect(await open().read()).toEqual(['one', 'two']);
  });

  test('killed anywhere in a rewrite, has the old lines or the new ones', async () => {
    const reference = await start();
    const old = ['one', 'two', 'three'];
    await reference.open().append(old);
    const before = await reference.files.read(0);
    await reference.open().rewrite(async () => ['two', 'three']);
    const after = await reference.files.read(1);

    const kills = Array.from({ length: after.length }, (_, written) => written);
    for (const written of [
      ...kills.filter((each) => each % killStep === 0),
      after.length - 1,
      after.length,
    ]) {
      const { open, files } = await start();
      await files.replace(0, before);
      await files.replace(1, after.slice(0, written));
      const journal = open();
      expect(await journal.read()).toEqual(written === after.length ? ['two', 'three'] : old);
      await journal.append(['four']);
      expect((await open().read()).at(-1)).toBe('four');
      expect(await open().read()).toHaveLength(written === after.length ? 3 : 4);
    }
  });

  test('a journal that was open through a rewrite by another goes on in the right place', async () => {
    const { open } = await start();
    const [first, second] = [open(), open()];
    await first.append(['one']);
    await second.append(['two']);
    await first.rewrite(async (lines) => lines.slice(1));
    await second.append(['three']);
    expect(await first.read()).toEqual(['two', 'three']);
  });

  test('loses no line when two write and rewrite at once', async () => {
    const { open } = await start();
    const journals = [open(), open()];
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    await Promise.all(
      lines.map(async (line, index) => {
        const journal = journals[index % 2];
        await journal?.append([line]);
        if (index % 7 === 0) await journal?.rewrite(async (present) => present);
      }),
    );
    expect([...(await open().read())].sort()).toEqual([...lines].sort());
  });

  test('tells the others of a change, and not the one that made it', async () => {
    const { open } = await start();
    const [first, second] = [open(), open()];
    const heard = { first: 0, second: 0 };
    first.watch(() => (heard.first += 1));
    second.watch(() => (heard.second += 1));
    await first.append(['one']);
    await expect.poll(() => heard.second).toBe(1);
    await first.rewrite(async () => []);
    await expect.poll(() => heard.second).toBe(2);
    expect(heard.first).toBe(0);
  });
}
