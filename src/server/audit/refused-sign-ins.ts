import { HOUR_MS, MOST_GUESSES } from '#server/accounts/lock-out.ts';
import { createWriteQueue } from '#server/store/write-queue.ts';
import type { AuditLog } from './audit-log.ts';

interface Needs {
  readonly audit: Pick<AuditLog, 'note'>;
  /** The names of all accounts there are. */
  readonly accounts: () => Promise<readonly string[]>;
  /** Runs something so many milliseconds later; what it answers with takes that back. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly print: (line: string) => void;
}

/**
 * Writes down refused sign-ins without a line for each, which whoever guesses could make as many of as they like. Of
 * each account: the first of an hour, the one that closes it, and the rest when the hour is over or the server stops;
 * the counts of all lines together are all that were refused. Names that are no account's, which may be passwords
 * typed into the wrong field, share lines without a name.
 */
export interface RefusedSignIns {
  /** Answers at once, whether there is such an account or not: nobody can tell by the time that it takes. */
  readonly count: (name: string) => void;
  /** Writes down what is not yet. */
  readonly end: () => Promise<void>;
}

/** However many come, accounts are asked for no more often. */
const LOOK_EVERY_MS = 1_000;
/** Different names within one look; those that come after them count as nobody's. */
const NAMES_HELD = 1_000;
const NOBODY = '';

export function createRefusedSignIns({ audit, accounts, after, print }: Needs): RefusedSignIns {
  const queue = createWriteQueue();
  let fresh = new Map<string, number>();
  let ofTheHour = new Map<string, { refused: number; told: number }>();
  let stopLook: (() => void) | undefined;
  let stopHour: (() => void) | undefined;

  function count(name: string): void {
    const held = fresh.has(name) || fresh.size < NAMES_HELD ? name : NOBODY;
    fresh.set(held, (fresh.get(held) ?? 0) + 1);
    stopLook ??= after(LOOK_EVERY_MS, () => void inTurn(look));
    stopHour ??= after(HOUR_MS, () => void inTurn(endHour));
  }

  async function look(): Promise<void> {
    stopLook?.();
    stopLook = undefined;
    const came = fresh;
    fresh = new Map();
    const known = new Set(came.size === 0 ? [] : await accounts().catch(() => []));
    for (const [name, refused] of came) {
      const of = ofTheHour.get(known.has(name) ? name : NOBODY) ?? { refused: 0, told: 0 };
      ofTheHour.set(known.has(name) ? name : NOBODY, of);
      of.refused += refused;
    }
    for (const [name, { refused, told }] of ofTheHour) {
      if (told === 0 || (told < MOST_GUESSES && refused >= MOST_GUESSES)) await tell(name);
    }
  }

  async function endHour(): Promise<void> {
    stopHour?.();
    stopHour = undefined;
    await look();
    for (const name of ofTheHour.keys()) await tell(name);
    ofTheHour = new Map();
  }

  async function tell(name: string): Promise<void> {
    const of = ofTheHour.get(name);
    if (of === undefined || of.refused === of.told) return;
    const { refused } = of;
    const account = name === NOBODY ? {} : { account: name };
    await audit.note({ what: 'sign-in-refused', by: '', ...account, count: refused - of.told });
    of.told = refused;
  }

  /** Nobody waits for these lines: a disk that is full is said where the operator looks. */
  async function inTurn(work: () => Promise<void>): Promise<void> {
    await queue.run(work).catch((thrown: unknown) => {
      print(
        `Refused sign-ins were not written down (${thrown instanceof Error ? thrown.message : 'unknown'}).`,
      );
    });
  }

  return { count, end: () => inTurn(endHour) };
}
