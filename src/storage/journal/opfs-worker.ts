import { serveCalls } from '#storage/worker/serve-calls.ts';
import type { Slot } from './journal.ts';
import { OPFS_FOLDER, opfsFileName, type OpfsTask } from './opfs-task.ts';
import type { SyncAccess } from './sync-access.ts';

/** Handles of a killed tab are let go a moment after its lock. */
/** A busy phone takes many seconds to let go of the files of a page that was left: 20 s, as the database is waited for. */
const HANDLE_TRIES = 400;
const HANDLE_RETRY_MS = 50;

/** Opens the file of a journal; `undefined` where there is none and none is to be made. */
type OpenFile = (journal: string, slot: Slot, create: boolean) => Promise<FileSystemFileHandle | undefined>;

const openFile = createOpenFile();

serveCalls(async (task: OpfsTask) => {
  const { journal, slot } = task;
  switch (task.do) {
    case 'read':
      return readFile(journal, slot);
    case 'append':
      return appendToFile(journal, slot, task.text);
    case 'replace':
      return replaceFile(journal, slot, task.text);
  }
});

async function readFile(journal: string, slot: Slot): Promise<string> {
  const file = await openFile(journal, slot, false);
  return file === undefined ? '' : (await file.getFile()).text();
}

async function appendToFile(journal: string, slot: Slot, text: string): Promise<boolean> {
  // Both are questions to the browser, which a save waits for: asked side by side.
  const [hasSwapped, opened] = await Promise.allSettled([
    isFilled(journal, slot === 0 ? 1 : 0),
    accessHandle(journal, slot),
  ]);
  if (opened.status === 'rejected') throw opened.reason;
  const handle = opened.value;
  try {
    if (hasSwapped.status === 'rejected') throw hasSwapped.reason;
    if (hasSwapped.value) return false;
    const end = sizeOf(handle);
    try {
      writeAll(handle, text, end);
      handle.flush();
    } catch (error) {
      handle.truncate(end);
      throw error;
    }
    return true;
  } finally {
    handle.close();
  }
}

async function isFilled(journal: string, slot: Slot): Promise<boolean> {
  const file = await openFile(journal, slot, false);
  return file !== undefined && (await file.getFile()).size > 0;
}

async function replaceFile(journal: string, slot: Slot, text: string): Promise<void> {
  if (text === '' && (await openFile(journal, slot, false)) === undefined) return;
  const handle = await accessHandle(journal, slot);
  try {
    handle.truncate(0);
    writeAll(handle, text, 0);
    handle.flush();
  } finally {
    handle.close();
  }
}

function sizeOf(handle: SyncAccess): number {
  const size = handle.getSize();
  if (typeof size !== 'number') throw new DOMException('The handle is not synchronous.', 'NotSupportedError');
  return size;
}

function writeAll(handle: SyncAccess, text: string, at: number): void {
  const bytes = new TextEncoder().encode(text);
  if (handle.write(bytes, { at }) !== bytes.length) {
    throw new DOMException('The file took only a part.', 'QuotaExceededError');
  }
}

async function accessHandle(journal: string, slot: Slot): Promise<SyncAccess> {
  for (let tries = 1; ; tries += 1) {
    try {
      const file = await openFile(journal, slot, true);
      if (file === undefined) throw new Error('A file that was just made is gone.');
      return await file.createSyncAccessHandle();
    } catch (error) {
      const isTaken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isTaken || tries === HANDLE_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, HANDLE_RETRY_MS));
    }
  }
}

/** Every step to a file is a question to the browser: the folder is asked for once, and anew when it is gone. */
function createOpenFile(): OpenFile {
  let folder: Promise<FileSystemDirectoryHandle> | undefined;

  const findFolder = async (): Promise<FileSystemDirectoryHandle> => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(OPFS_FOLDER, { create: true });
  };

  const open: OpenFile = async (journal, slot, create) => {
    const wasKnown = folder !== undefined;
    try {
      folder ??= findFolder();
      return await (await folder).getFileHandle(opfsFileName(journal, slot), { create });
    } catch (error) {
      const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
      if (isMissing && !create) return undefined;
      folder = undefined;
      if (isMissing && wasKnown) return open(journal, slot, create);
      throw error;
    }
  };
  return open;
}
