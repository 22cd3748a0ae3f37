import { livesIn, may, mayAdd, mayBeBrought, mayOpen } from '#domain/access/may.ts';
import { isErased, OPENED_KIND } from '#domain/records/merge.ts';
import type { Entry } from '#domain/records/record.ts';
import { hasNameIn } from './measure-json.ts';
import type { Worker } from './worker.ts';

/** No device's clock is further off than this: a hundred years in milliseconds. */
const MAX_OFFSET_MS = 100 * 366 * 24 * 3_600_000;

/** The name of a member that copiers of JSON trip over. */
const BARRED_NAME = '__proto__';

/** Whether this worker may add this opening or entry. A coordinator may bring most of what others wrote (捎带). */
export function checkAddition(thing: Entry, type: string, worker: Worker): string | undefined {
  const mayBring = may(worker.role, 'bring-others') && mayBeBrought(type, thing.kind);
  if (!mayBring && thing.by !== worker.name) {
    return 'author: the author of what is new must be the signed-in account';
  }
  if (!isRealTime(thing.at)) return 'time: there is no such day or hour';
  if (Math.abs(thing.offset) > MAX_OFFSET_MS) return 'time: the offset of the clock is beyond reason';
  if (isErased(thing)) return 'erased: only the server erases';
  if (hasNameIn(thing.data, BARRED_NAME)) {
    return 'data: a member has a name that cannot be kept';
  }
  return thing.kind === OPENED_KIND ? openingFault(type, worker) : entryFault(type, thing.kind, worker);
}

/** Engines read `2026-02-30` differently; such a time would sort differently from phone to phone. */
function isRealTime(at: string): boolean {
  const [year, month, day, hour, minute, second, milli] = at.split(/\D/).map(Number);
  const time = Date.UTC(
    year ?? NaN,
    (month ?? NaN) - 1,
    day ?? NaN,
    hour ?? NaN,
    minute ?? NaN,
    second ?? NaN,
    milli ?? NaN,
  );
  return isFinite(time) && new Date(time).toISOString() === at;
}

function openingFault(type: string, { role, home }: Worker): string | undefined {
  return mayOpen(role, type, home) ? undefined : 'may-open: this account may not open such a record here';
}

function entryFault(type: string, kind: string, { role, home }: Worker): string | undefined {
  const allowed = livesIn(type, home) && mayAdd(role, type, kind);
  return allowed ? undefined : 'may-add: this account may not add such an entry here';
}
