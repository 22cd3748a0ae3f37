import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { createDeviceRecordings, type RecordingStores } from '#storage/media/device-recordings.ts';
import { clearSeal } from '#storage/seal.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Recordings } from '#usecases/ports/recordings.ts';
import { type MediaDisk, memoryTexts } from './memory-media-box.ts';

export function memoryRecordings(
  { texts }: MediaDisk,
  drafts: Drafts,
  { seal = clearSeal, locks }: Partial<RecordingStores> = {},
): Recordings {
  return createDeviceRecordings({ texts: memoryTexts(texts), drafts, seal, locks });
}

export async function memoryDrafts(disk = createMemoryDisk()): Promise<Drafts> {
  return openJournalDrafts(openMemoryJournal(disk), clearSeal);
}
