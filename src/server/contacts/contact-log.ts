import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PhoneContact } from '#domain/access/contact.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

export interface ContactLog {
  /** A phone came, with so many records that it could not send. Takes the place of what was known of it. */
  readonly note: (account: string, device: string, unsent: number) => Promise<void>;
  readonly of: (accounts: ReadonlySet<string>) => Promise<readonly PhoneContact[]>;
  /** Writes down what is still to be written. */
  readonly end: () => Promise<void>;
}

/** Written this long after the first change: a burst of phones is one file. */
const WRITE_MS = 10_000;

/** One line for each phone, in one file of the data folder: no history, no count of anything. */
export function createContactLog(file: string, now: () => number): ContactLog {
  let loaded: Promise<Map<string, PhoneContact>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const all = (): Promise<Map<string, PhoneContact>> => (loaded ??= readContacts(file));

  async function write(): Promise<void> {
    const lines = Object.fromEntries(await all());
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, JSON.stringify(lines), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  function flush(): Promise<void> {
    if (timer === undefined) return writing;
    clearTimeout(timer);
    timer = undefined;
    // A full disk must not keep phones from sending: what could not be written is written with the next change.
    writing = writing.then(write).catch(() => undefined);
    return writing;
  }

  return {
    note: async (account, device, unsent) => {
      const contacts = await all();
      const key = `${account} ${device}`;
      contacts.set(key, nextContact(account, now(), unsent, contacts.get(key)));
      timer ??= setTimeout(() => void flush(), WRITE_MS).unref();
    },
    of: async (accounts) => [...(await all()).values()].filter(({ account }) => accounts.has(account)),
    end: flush,
  };
}

/** What a phone's line becomes when it says that it still holds so many records. */
export function nextContact(
  account: string,
  at: number,
  unsent: number,
  before: PhoneContact | undefined,
): PhoneContact {
  const isHolding = unsent > 0 && before !== undefined && before.unsent > 0;
  return { account, at, unsent, since: unsent === 0 ? undefined : isHolding ? before.since : at };
}

/** A line as it was kept; undefined for what is none. */
export function readContact({ account, at, unsent, since }: JsonObject): PhoneContact | undefined {
  if (typeof account !== 'string' || typeof at !== 'number' || typeof unsent !== 'number') return undefined;
  return { account, at, unsent, since: typeof since === 'number' ? since : undefined };
}

async function readContacts(file: string): Promise<Map<string, PhoneContact>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const kept = new Map<string, PhoneContact>();
  for (const [key, line] of Object.entries(parsed(text))) {
    const contact = isJsonObject(line) ? readContact(line) : undefined;
    if (contact !== undefined) kept.set(key, contact);
  }
  return kept;
}

function parsed(text: string): object {
  try {
    const read: unknown = JSON.parse(text);
    return isJsonObject(read) ? read : {};
  } catch {
    return {};
  }
}
