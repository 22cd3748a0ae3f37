import { beijingDay, type Day } from '#domain/time/day.ts';

/** Beijing has kept UTC+8 without summer time since 1991. */
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** How often a kind of session comes round (JX-01, QF-02, SY-08). */
export const EVERY = ['none', 'week', 'month', 'quarter'] as const;
export type Every = (typeof EVERY)[number];

export interface Rhythm {
  readonly every: Every;
  /** 1 for Monday to 7 for Sunday; for `week`. */
  readonly weekday: number;
  /** Day of the month, the last one where the month is shorter; for `month` and `quarter`. */
  readonly day: number;
  /** First, second or third month of the quarter; for `quarter`. */
  readonly month: number;
  /** When it begins: `20:00`. */
  readonly time: string;
}

/** JX-01: 8 in the evening. */
export const DEFAULT_TIME = '20:00';

export interface NextDate {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Dates since the last session for which there is none, latest first: never skipped in silence. */
  readonly missed: readonly number[];
}

/** As far back as a missed date is spoken of, and ahead as a usual one is looked for, in weeks, months or quarters. */
const PERIODS_NEAR = 8;
/** Somebody who plans further ahead than this plans by hand. */
const PERIODS_AHEAD = 60;

/**
 * The first date of the rhythm to come whose week, month or quarter has no session yet, and the dates that went by
 * without one since the last. `held` are the times of the sessions there are, past and planned.
 */
export function nextDate(rhythm: Rhythm, held: readonly number[], now: number): NextDate | undefined {
  const { every } = rhythm;
  if (every === 'none') return undefined;
  const taken = new Set(held.map((time) => periodOf(every, time)));
  const current = periodOf(every, now);
  const last = Math.max(...[...taken].filter((period) => period <= current));
  const missed: number[] = [];
  for (let back = 0; back < PERIODS_NEAR; back += 1) {
    const period = current - back;
    if (period <= last) break;
    const date = dateIn(rhythm, every, period);
    if (date <= now && Number.isFinite(last)) missed.push(date);
  }
  for (let ahead = 0; ahead < PERIODS_AHEAD; ahead += 1) {
    const at = dateIn(rhythm, every, current + ahead);
    if (at > now && !taken.has(current + ahead)) return { at, missed };
  }
  return undefined;
}

/** The first day of the rhythm in a later week, month or quarter than `day` that is not passed over. */
export function usualAfter(rhythm: Rhythm, day: Day, isPassedOver: (day: Day) => boolean): Day | undefined {
  const { every } = rhythm;
  const from = momentOn(day, rhythm.time);
  if (every === 'none' || from === undefined) return undefined;
  const period = periodOf(every, from);
  return Array.from({ length: PERIODS_NEAR }, (_, nth) =>
    beijingDay(dateIn(rhythm, every, period + nth + 1)),
  ).find((one) => !isPassedOver(one));
}

/** The moment that a clock in Beijing shows `time` (`20:00`) on `day` (`2026-11-22`); `undefined` for no such moment. */
export function momentOn(day: string, time: string): number | undefined {
  const moment = Date.parse(`${day}T${time}:00.000+08:00`);
  return Number.isNaN(moment) ? undefined : moment;
}

type Repeating = Exclude<Every, 'none'>;

/** Numbers weeks, months or quarters in a row, so that the next one is one more. */
function periodOf(every: Repeating, time: number): number {
  const local = new Date(time + BEIJING_MS);
  // 1970-01-01 was a Thursday: three days after the Monday of its week.
  if (every === 'week') return Math.floor((Math.floor(local.getTime() / DAY_MS) + 3) / 7);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth();
  return every === 'month' ? month : Math.floor(month / 3);
}

function dateIn({ weekday, day, month, time }: Rhythm, every: Repeating, period: number): number {
  if (every === 'week') return atTime((period * 7 - 3 + weekday - 1) * DAY_MS, time);
  const months = every === 'month' ? period : period * 3 + month - 1;
  const year = Math.floor(months / 12);
  const lastDay = new Date(Date.UTC(year, (months % 12) + 1, 0)).getUTCDate();
  return atTime(Date.UTC(year, months % 12, Math.min(day, lastDay)), time);
}

/** `midnight` is that of the day in UTC. */
function atTime(midnight: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + (hours * 60 + minutes) * 60_000 - BEIJING_MS;
}
