import { takeJournalsWorker } from '#storage/worker/started-workers.ts';
import { callWorker } from '#storage/worker/worker-calls.ts';
import type { JournalFiles } from './journal.ts';
import { OPFS_FOLDER, opfsFileName, type OpfsTask } from './opfs-task.ts';

/** The worker that writes journals into the origin's private file system; one serves all journals of a page. */
export interface OpfsWriter {
  readonly filesOf: (journal: string) => JournalFiles;
  readonly close: () => void;
}

/** Sync access handles, the only ones that can flush, exist in workers only. */
export function startOpfsWriter(): OpfsWriter {
  const { ask, end } = callWorker<OpfsTask>(takeJournalsWorker());
  return {
    filesOf: (journal) => ({
      read: async (slot) => String(await ask({ do: 'read', journal, slot })),
      append: async (slot, text) => (await ask({ do: 'append', journal, slot, text })) === true,
      replace: async (slot, text) => {
        await ask({ do: 'replace', journal, slot, text });
      },
    }),
    close: end,
  };
}

/** Removes the files of a journal that nobody has open. */
export async function removeOpfsFiles(journal: string): Promise<void> {
  for (const slot of [0, 1] as const) {
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(OPFS_FOLDER);
      await folder.removeEntry(opfsFileName(journal, slot));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }
  }
}

/** Removes the files of all journals whose names begin so; nobody has them open. */
export async function removeOpfsJournals(prefix: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(OPFS_FOLDER, { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.startsWith(encodeURIComponent(prefix))) names.push(name);
  for (const name of names) await folder.removeEntry(name);
}
