import type { NamedTexts } from '#storage/media/media-box.ts';
import { toOpenError } from '#storage/open-error.ts';
import { createFileJournal } from './file-journal.ts';
import type { Journal, JournalFiles } from './journal.ts';
import { forgetHome, homeOfJournals, rememberHome } from './journal-home.ts';
import {
  localStorageFiles,
  removeLocalStorageFiles,
  removeLocalStorageJournals,
} from './local-storage-files.ts';
import { type OpfsWriter, removeOpfsFiles, removeOpfsJournals, startOpfsWriter } from './opfs-files.ts';
import { shareBetweenTabs } from './tab-sharing.ts';

/** The journals of one account on this device. */
export interface DeviceJournals {
  readonly outbox: Journal;
  readonly drafts: Journal;
  /** Which photos and voice memos there are, and their bytes. */
  readonly media: Journal;
  readonly mediaTexts: NamedTexts;
  /** What opens the two others and the records. */
  readonly keys: Journal;
  /** Ends the worker; the journals are closed by whoever uses them. */
  readonly close: () => void;
}

const outboxName = (account: string): string => `outbox-${account}`;
const draftsName = (account: string): string => `drafts-${account}`;
const mediaName = (account: string): string => `media-${account}`;
/** An account's own name holds no bare slash. */
const textsPrefix = (account: string): string => `media/${encodeURIComponent(account)}/`;
const keysName = (account: string): string => `keys-${account}`;

/**
 * Opens the journals in OPFS, or in localStorage on a browser without sync access handles; once chosen, the home
 * stays. Rejects with an `OpenError` when no home can be chosen; what cannot be read there rejects when it is read:
 * it must not look like nothing.
 */
export async function openDeviceJournals(account: string): Promise<DeviceJournals> {
  try {
    const known = homeOfJournals(account);
    if (known === 'local-storage') return localStorageJournals(account);
    // Where they lie already nothing has to be found out, which takes two writes to the disk.
    if (known === 'opfs') return opfsJournals(account, startOpfsWriter());
    const writer = await startWorkingWriter();
    rememberHome(account, writer ? 'opfs' : 'local-storage');
    return writer ? opfsJournals(account, writer) : localStorageJournals(account);
  } catch (error) {
    throw toOpenError(error);
  }
}

/** Removes the account's journals for good; all of its openers must have closed them. */
export async function removeDeviceJournals(account: string): Promise<void> {
  const isInOpfs = homeOfJournals(account) === 'opfs';
  await removeLocalStorageJournals(localStorage, textsPrefix(account));
  if (isInOpfs) await removeOpfsJournals(textsPrefix(account));
  for (const name of [outboxName(account), draftsName(account), mediaName(account), keysName(account)]) {
    await removeLocalStorageFiles(localStorage, name);
    if (isInOpfs) await removeOpfsFiles(name);
  }
  forgetHome(account);
}

/** What a browser without sync access handles answers; anything else may be better at the next try. */
const LACKS = ['NotSupportedError', 'TypeError', 'SecurityError'];

/** Undefined where the browser has no sync access handles; found out by using one. */
async function startWorkingWriter(): Promise<OpfsWriter | undefined> {
  const writer = startOpfsWriter();
  try {
    const trial = writer.filesOf('trial');
    await trial.replace(0, '');
    await trial.append(0, '\n');
    return writer;
  } catch (error) {
    writer.close();
    if (error instanceof Error && LACKS.includes(error.name)) return undefined;
    throw error;
  }
}

function opfsJournals(account: string, writer: OpfsWriter): DeviceJournals {
  return { ...journalsOver(account, writer.filesOf, removeOpfsFiles), close: writer.close };
}

function localStorageJournals(account: string): DeviceJournals {
  const filesOf = (name: string): JournalFiles => localStorageFiles(localStorage, name);
  const remove = (name: string): Promise<void> => removeLocalStorageFiles(localStorage, name);
  return { ...journalsOver(account, filesOf, remove), close: () => undefined };
}

function journalsOver(
  account: string,
  filesOf: (name: string) => JournalFiles,
  remove: (name: string) => Promise<void>,
): Omit<DeviceJournals, 'close'> {
  const open = (name: string): Journal => createFileJournal(filesOf(name), shareBetweenTabs(name));
  const textOf = (name: string): JournalFiles => filesOf(textsPrefix(account) + name);
  return {
    outbox: open(outboxName(account)),
    drafts: open(draftsName(account)),
    keys: open(keysName(account)),
    media: open(mediaName(account)),
    mediaTexts: {
      read: (name) => textOf(name).read(0),
      write: (name, text) => textOf(name).replace(0, text),
      remove: (name) => remove(textsPrefix(account) + name),
    },
  };
}
