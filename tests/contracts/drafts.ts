import { expect, onTestFinished, test } from 'vitest';
import type { JournalDrafts } from '#storage/drafts/journal-drafts.ts';

/** What every store of drafts promises; `makePlace` gives an empty place and a way to open it again and again. */
export function draftsContract(makePlace: () => Promise<() => Promise<JournalDrafts>>): void {
  async function start(): Promise<() => Promise<JournalDrafts>> {
    const open = await makePlace();
    return async () => {
      const drafts = await open();
      onTestFinished(() => drafts.close());
      return drafts;
    };
  }

  test('gives a draft back after being opened anew', async () => {
    const open = await start();
    const drafts = await open();
    await drafts.write('visit-note:a', '老人说\n楼道灯');
    await drafts.write('visit-note:a', '老人说\n楼道灯不亮');
    await drafts.write('visit-note:b', '');
    const reopened = await open();
    expect(await reopened.read('visit-note:a')).toBe('老人说\n楼道灯不亮');
    expect(await reopened.read('visit-note:b')).toBe('');
    expect(await reopened.read('visit-note:c')).toBeUndefined();
    expect([...(await reopened.keys())].sort()).toEqual(['visit-note:a', 'visit-note:b']);
  });

  test('a dropped draft is gone', async () => {
    const open = await start();
    const drafts = await open();
    await drafts.write('a', '字');
    await drafts.drop('a');
    await drafts.drop('never');
    expect(await drafts.read('a')).toBeUndefined();
    expect(await (await open()).keys()).toEqual([]);
  });

  test('keeps the last words of a long page of typing', async () => {
    const open = await start();
    const drafts = await open();
    await drafts.write('other', '别的');
    const typed = Array.from({ length: 250 }, (_, index) => '字'.repeat(index));
    await Promise.all(typed.map((text) => drafts.write('a', text)));
    const reopened = await open();
    expect(await reopened.read('a')).toBe('字'.repeat(249));
    expect(await reopened.read('other')).toBe('别的');
  });
}
