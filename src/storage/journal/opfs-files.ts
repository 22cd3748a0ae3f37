import type { JournalFiles } from './journal.ts';
import { OPFS_FOLDER, opfsFileName, type OpfsAnswer, type OpfsRequest } from './opfs-request.ts';

/** The worker that writes journals into the origin's private file system; one serves all journals of a page. */
export interface OpfsWriter {
  readonly filesOf: (journal: string) => JournalFiles;
  readonly close: () => void;
}

type Task = OpfsRequest extends infer Each ? (Each extends OpfsRequest ? Omit<Each, 'call'> : never) : never;

interface Waiting {
  readonly resolve: (value: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/** Sync access handles, the only ones that can flush, exist in workers only. */
export function startOpfsWriter(): OpfsWriter {
  const worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let failure: Error | undefined;

  function fail(error: Error): void {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<OpfsAnswer>) => {
    const caller = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.ok) caller?.resolve(data.value);
    else caller?.reject(new DOMException(data.message, data.name));
  });
  worker.addEventListener('error', () => fail(new Error('The worker of the journals did not start.')));

  function ask(task: Task): Promise<string | boolean> {
    if (failure !== undefined) return Promise.reject(failure);
    calls += 1;
    const call = calls;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      worker.postMessage({ ...task, call });
    });
  }

  return {
    filesOf: (journal) => ({
      read: async (slot) => String(await ask({ do: 'read', journal, slot })),
      append: async (slot, text) => (await ask({ do: 'append', journal, slot, text })) === true,
      replace: async (slot, text) => {
        await ask({ do: 'replace', journal, slot, text });
      },
    }),
    close: () => {
      worker.terminate();
      fail(new Error('The journals are closed.'));
    },
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
