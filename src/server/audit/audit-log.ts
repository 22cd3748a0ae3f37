import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What is written down about the use of the server. No resident's data: who did which kind of thing, and where. */
export interface AuditEvent {
  readonly what:
    | 'signed-in'
    | 'sign-in-refused'
    | 'password-changed'
    | 'account-made'
    | 'account-reset'
    | 'account-disabled'
    | 'account-enabled'
    | 'grid-made'
    | 'exported'
    | 'resident-exported'
    | 'resident-erased'
    | 'carried-opened'
    | 'retention'
    | 'deleted';
  /** The account that did it. */
  readonly by: string;
  /** The account that it was done to. */
  readonly account?: string;
  /** A database; never a record, whose name would tell a door. */
  readonly scope?: string;
  /** Records concerned. */
  readonly count?: number;
}

export interface AuditLog {
  readonly note: (event: AuditEvent) => Promise<void>;
}

/** Months that are kept besides the running one: more than the half year that is asked for. */
const MONTHS_KEPT = 12;
const FILE = /^(\d{4})-(\d\d)\.jsonl$/;

/** One file a month, one JSON line an event, readable by the server's own user. Old months go when a new one begins. */
export function createAuditLog(folder: string, now: () => number): AuditLog {
  let month = '';

  async function beginMonth(current: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const oldest = monthsSinceZero(current) - MONTHS_KEPT;
    for (const name of await readdir(folder)) {
      if (FILE.test(name) && monthsSinceZero(name) < oldest) await rm(join(folder, name));
    }
    month = current;
  }

  return {
    note: async (event) => {
      const at = new Date(now()).toISOString();
      const current = at.slice(0, 7);
      if (current !== month) await beginMonth(current);
      await appendFile(join(folder, `${current}.jsonl`), `${JSON.stringify({ at, ...event })}\n`, {
        mode: 0o600,
      });
    },
  };
}

function monthsSinceZero(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7));
}
