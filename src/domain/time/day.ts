/** A day in Beijing, `2026-11-22`. China keeps one time all year, so a day needs no calendar library. */
export type Day = string;

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const LATEST_TIME = Date.UTC(9998, 11, 30);

/** Whether the text is a day that exists, between the years 1000 and 9999. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day in Beijing on which a moment falls; `time` in milliseconds since 1970, moved to the rim of 1970 to 9998. */
export function beijingDay(time: number): Day {
  const within = Math.min(Math.max(time, 0), LATEST_TIME);
  return new Date(within + BEIJING_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which a day begins in Beijing, milliseconds since 1970. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`) - BEIJING_OFFSET_MS;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS;
}

export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
