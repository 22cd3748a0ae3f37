import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PhoneContact } from '#domain/access/contact.ts';
import { isJsonObject } from '#lib/json.ts';

export interface ContactLog {
  /** A phone came, with so many records that it could not send. Takes the place of what was known of it. */
  readonly note: (account: string, device: string, unsent: number) => Promise<void>;
  readonly of: (accounts: ReadonlySet<string>) => Promise<readonly PhoneContact[]>;
  /** Writes down what is still to be written. */
  readonly end: () => Promise<void>;
}

/** Written this long after the first change: a burst of phones is one file. */
const WRITE_MS = 10_000;

/**
 * One line for each phone, in one file of the data folder: no history, no count of anything. Of several processes each
 * knows what came to it.
 */
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
      const at = now();
      const before = contacts.get(key);
      const since = unsent === 0 ? undefined : before !== undefined && before.unsent > 0 ? before.since : at;
      contacts.set(key, { account, at, unsent, since });
      timer ??= setTimeout(() => void flush(), WRITE_MS).unref();
    },
    of: async (accounts) => [...(await all()).values()].filter(({ account }) => accounts.has(account)),
    end: flush,
  };
}

async function readContacts(file: string): Promise<Map<string, PhoneContact>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const kept = new Map<string, PhoneContact>();
  for (const [key, line] of Object.entries(parsed(text))) {
    if (!isJsonObject(line)) continue;
    const { account, at, unsent, since } = line;
    if (typeof account !== 'string' || typeof at !== 'number' || typeof unsent !== 'number') continue;
    kept.set(key, { account, at, unsent, since: typeof since === 'number' ? since : undefined });
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
