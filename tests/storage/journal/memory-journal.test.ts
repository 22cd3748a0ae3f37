import { describe, expect, test } from 'vitest';
import { draftsContract } from '#tests/contracts/drafts.ts';
import { journalContract } from '#tests/contracts/journal.ts';
import { outboxContract } from '#tests/contracts/outbox.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, memoryFiles, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import { clearSeal } from '#storage/seal.ts';
import { visitAt } from '#tests/storage/support/sample-records.ts';

describe('journal', () => {
  journalContract(async () => {
    const disk = createMemoryDisk();
    return { open: () => openMemoryJournal(disk), files: memoryFiles(disk) };
  });
});

describe('outbox', () => {
  outboxContract(async () => {
    const disk = createMemoryDisk();
    return () => openJournalOutbox(openMemoryJournal(disk), clearSeal);
  });

  test('a settled journal is written anew', async () => {
    const disk = createMemoryDisk();
    const outbox = await openJournalOutbox(openMemoryJournal(disk), clearSeal);
    for (let minute = 0; minute < 130; minute += 1) {
      const open = visitAt(minute);
      await outbox.add([{ record: open, change: { open } }]);
      await outbox.acknowledge([open]);
    }
    expect(disk.texts.join('').split('\n').length).toBeLessThan(100);
  });
});

describe('drafts', () => {
  draftsContract(async () => {
    const disk = createMemoryDisk();
    return () => openJournalDrafts(openMemoryJournal(disk), clearSeal);
  });
});
