import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedTable } from '#domain/access/export-report.ts';
import { createWriteQueue } from '#server/store/write-queue.ts';

/** What is written down about the use of the server. No resident's data: who did which kind of thing, and where. */
export interface AuditEvent {
  readonly what:
    | 'signed-in'
    | 'sign-in-refused'
    | 'password-changed'
    | 'account-made'
    | 'account-reset'
    | 'account-assigned'
    | 'account-disabled'
    | 'account-enabled'
    | 'grid-made'
    | 'exported'
    | 'resident-exported'
    | 'resident-erased'
    | 'carried-opened'
    | 'retention'
    | 'deleted'
    | 'database-deleted';
  /** The account that did it; `server` for the server's own, `keeper` for the uniting of revisions. */
  readonly by: string;
  /** The account that it was done to. */
  readonly account?: string;
  /** A database; never a record, whose name would tell a door. */
  readonly scope?: string;
  /** Records concerned, rows of a table, or sign-ins refused since the line before. */
  readonly count?: number;
  readonly table?: ExportedTable;
  /** When a device did what it tells only now, by its clock as the server set it. */
  readonly doneAt?: string;
  /** The name that a device gave to its report. */
  readonly report?: string;
}

export interface AuditLog {
  readonly note: (event: AuditEvent) => Promise<void>;
  /** Notes a report, unless it stands here already: a device whose answer was lost tells it again. */
  readonly noteOnce: (event: AuditEvent & { readonly report: string }) => Promise<void>;
}

/** Months that are kept besides the running one: more than the half year that is asked for. */
const MONTHS_KEPT = 12;
const FILE = /^(\d{4})-(\d\d)\.jsonl$/;

/**
 * One file a month, one JSON line an event, readable by the server's own user. Old months go when a new one begins.
 * Processes may share the folder: a line is appended whole.
 */
export function createAuditLog(folder: string, now: () => number): AuditLog {
  let month = '';
  const queue = createWriteQueue();

  async function beginMonth(current: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const oldest = monthsSinceZero(current) - MONTHS_KEPT;
    for (const name of await readdir(folder)) {
      if (FILE.test(name) && monthsSinceZero(name) < oldest) await rm(join(folder, name), { force: true });
    }
    month = current;
  }

  async function note(event: AuditEvent): Promise<void> {
    const at = new Date(now()).toISOString();
    const current = at.slice(0, 7);
    if (current !== month) await beginMonth(current);
    await appendFile(join(folder, `${current}.jsonl`), `${JSON.stringify({ at, ...event })}\n`, {
      mode: 0o600,
    });
  }

  async function stands(report: string): Promise<boolean> {
    const mark = `"report":${JSON.stringify(report)}`;
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => FILE.test(each))) {
      if ((await readFile(join(folder, name), 'utf8')).includes(mark)) return true;
    }
    return false;
  }

  return {
    note,
    noteOnce: (event) =>
      queue.run(async () => {
        if (!(await stands(event.report))) await note(event);
      }),
  };
}

function monthsSinceZero(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7));
}
