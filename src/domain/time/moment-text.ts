/** Dates as people here read them. All times are Beijing time, whatever the device is set to. */
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type Part = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';

function partsOf(time: number): Record<Part, string> {
  const found = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
  const read = (part: Part): string => found[part] ?? '';
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    weekday: read('weekday'),
    hour: read('hour'),
    minute: read('minute'),
  };
}

/** `11月22日 周日 20:00`; `time` in milliseconds since 1970. */
export function formatMoment(time: number): string {
  const { month, day, weekday, hour, minute } = partsOf(time);
  return `${month}月${day}日 ${weekday} ${hour}:${minute}`;
}

/** `11月22日 周日`, with the year in front when it is not that of `now`. */
export function formatDay(time: number, now: number): string {
  const { year, month, day, weekday } = partsOf(time);
  const date = `${month}月${day}日 ${weekday}`;
  return year === partsOf(now).year ? date : `${year}年${date}`;
}

/** `20:00` */
export function formatTimeOfDay(time: number): string {
  const { hour, minute } = partsOf(time);
  return `${hour}:${minute}`;
}

/** `2026-11-22`: the day that `time` falls on. */
export function isoDay(time: number): string {
  const { year, month, day } = partsOf(time);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026年11月22日` of the day `2026-11-22`; whatever is no day stays as it is. */
export function formatIsoDay(day: string): string {
  const { year, rest } = isoParts(day);
  return `${year}${rest}`;
}

/** `2026年11月2日至11月22日`: the second year only where it is another one, and one day alone. */
export function formatIsoDays(from: string, until: string): string {
  if (from === until) return formatIsoDay(from);
  const [first, last] = [isoParts(from), isoParts(until)];
  return `${first.year}${first.rest}至${first.year === last.year ? '' : last.year}${last.rest}`;
}

/** `11月22日` of the day `2026-11-22`. */
export function formatIsoDayOfYear(day: string): string {
  return isoParts(day).rest;
}

function isoParts(day: string): { readonly year: string; readonly rest: string } {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return { year: '', rest: day };
  return { year: `${year}年`, rest: `${Number(month)}月${Number(date)}日` };
}
