import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { type MediaBox, type NamedTexts, openMediaBox } from '#storage/media/media-box.ts';
import { clearSeal } from '#storage/seal.ts';

/** What a disk holds of photos and voice memos; it outlives the boxes that are opened on it. */
export interface MediaDisk {
  readonly journal: MemoryDisk;
  readonly texts: Map<string, string>;
}

export function createMediaDisk(): MediaDisk {
  return { journal: createMemoryDisk(), texts: new Map() };
}

export async function openMemoryMediaBox(
  { journal, texts }: MediaDisk = createMediaDisk(),
): Promise<MediaBox> {
  return openMediaBox(openMemoryJournal(journal), memoryTexts(texts), clearSeal);
}

export function memoryTexts(texts: Map<string, string>): NamedTexts {
  return {
    read: async (name) => texts.get(name) ?? '',
    write: async (name, text) => void texts.set(name, text),
    remove: async (name) => void texts.delete(name),
  };
}

/** For devices on which nobody takes a photo. */
export const NO_MEDIA: MediaBox = {
  keep: async () => Promise.reject(new Error('There is no room for media here.')),
  read: async () => undefined,
  drop: async () => undefined,
  unsent: () => new Map(),
  sent: async () => undefined,
  refuse: async () => undefined,
  retry: async () => undefined,
  holdOnly: async () => undefined,
  watch: () => () => undefined,
  close: async () => undefined,
};
