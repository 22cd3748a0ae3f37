import { describe, expect, onTestFinished, test } from 'vitest';
import { draftsContract } from '#tests/contracts/drafts.ts';
import { journalContract } from '#tests/contracts/journal.ts';
import { outboxContract } from '#tests/contracts/outbox.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { openDeviceJournals, removeDeviceJournals } from '#storage/journal/device-journals.ts';
import { createFileJournal } from '#storage/journal/file-journal.ts';
import type { Journal, JournalFiles } from '#storage/journal/journal.ts';
import { localStorageFiles, removeLocalStorageFiles } from '#storage/journal/local-storage-files.ts';
import { removeOpfsFiles, startOpfsWriter } from '#storage/journal/opfs-files.ts';
import { shareBetweenTabs } from '#storage/journal/tab-sharing.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import { clearSeal } from '#storage/seal.ts';

/** Each opening has a worker of its own, as each tab does. */
async function opfsPlace(): Promise<{ open: () => Journal; files: JournalFiles }> {
  const name = crypto.randomUUID();
  const openFiles = (): JournalFiles => {
    const writer = startOpfsWriter();
    onTestFinished(() => writer.close());
    return writer.filesOf(name);
  };
  onTestFinished(() => removeOpfsFiles(name));
  const shared = openFiles();
  let opened = 0;
  return {
    files: shared,
    open: () => {
      opened += 1;
      return createFileJournal(opened <= 2 ? openFiles() : shared, shareBetweenTabs(name));
    },
  };
}

async function localStoragePlace(): Promise<{ open: () => Journal; files: JournalFiles }> {
  const name = crypto.randomUUID();
  onTestFinished(() => removeLocalStorageFiles(localStorage, name));
  const openFiles = (): JournalFiles => localStorageFiles(localStorage, name);
  return { files: openFiles(), open: () => createFileJournal(openFiles(), shareBetweenTabs(name)) };
}

describe.each([
  ['OPFS', opfsPlace],
  ['localStorage', localStoragePlace],
])('on %s', (_, makePlace) => {
  describe('journal', () => {
    journalContract(makePlace, 13);
  });
  describe('outbox', () => {
    outboxContract(async () => {
      const { open } = await makePlace();
      return () => openJournalOutbox(open(), clearSeal);
    });
  });
  describe('drafts', () => {
    draftsContract(async () => {
      const { open } = await makePlace();
      return () => openJournalDrafts(open(), clearSeal);
    });
  });
});

test('a journal whose file was removed meanwhile is written anew', async () => {
  const name = crypto.randomUUID();
  const writer = startOpfsWriter();
  onTestFinished(() => writer.close());
  onTestFinished(() => removeOpfsFiles(name));
  const files = writer.filesOf(name);
  await files.append(0, 'before');
  await removeOpfsFiles(name);
  expect(await files.append(0, 'after')).toBe(true);
  expect(await files.read(0)).toBe('after');
});

describe('the journals of an account', () => {
  test('lie in OPFS where the browser has sync access handles, and are found again', async () => {
    const account = crypto.randomUUID();
    const journals = await openDeviceJournals(account);
    await journals.outbox.append(['unsent']);
    await journals.drafts.append(['draft']);
    journals.close();
    const again = await openDeviceJournals(account);
    expect(await again.outbox.read()).toEqual(['unsent']);
    expect(await again.drafts.read()).toEqual(['draft']);
    again.close();
    expect(Object.keys(localStorage).filter((key) => key.includes(account))).toEqual([
      `journals-of/${account}`,
    ]);
    await removeDeviceJournals(account);
    expect(Object.keys(localStorage).filter((key) => key.includes(account))).toEqual([]);
    const anew = await openDeviceJournals(account);
    expect(await anew.outbox.read()).toEqual([]);
    anew.close();
    await removeDeviceJournals(account);
  });

  test('stay in localStorage once they lie there', async () => {
    const account = crypto.randomUUID();
    localStorage.setItem(`journals-of/${account}`, 'local-storage');
    const journals = await openDeviceJournals(account);
    await journals.outbox.append(['unsent']);
    expect(Object.keys(localStorage).filter((key) => key.includes(`outbox-${account}`))).toHaveLength(1);
    await removeDeviceJournals(account);
    expect(Object.keys(localStorage).filter((key) => key.includes(account))).toEqual([]);
  });
});
