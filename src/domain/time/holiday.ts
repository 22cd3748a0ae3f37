import { foldFields } from '#domain/records/fields.ts';
import { codeOf, numberOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { type Day, isDay } from './day.ts';

/** 休, 班: whether offices are closed or open on a day. */
export const DAY_KINDS = ['rest', 'work'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/**
 * 节假日安排 of one year as the State Council published it, or what a community corrects in it. The record is
 * `holiday:<year>`; each day is a field of its own, so that two people may mend two days at once.
 */
export interface Holiday {
  readonly id: string;
  readonly year: number;
  /** Days that differ from Monday to Friday, or from what the app knew. */
  readonly days: ReadonlyMap<Day, DayKind>;
}

export function foldHoliday(record: FieldRecord): Holiday {
  const fields = foldFields(record);
  const days = new Map<Day, DayKind>();
  for (const [name, field] of fields) {
    const kind = codeOf(field.value, DAY_KINDS);
    if (kind !== undefined && isDay(name)) days.set(name, kind);
  }
  return { id: record.id, year: numberOf(fields, 'year') ?? 0, days };
}

/** The id of the record that holds a year's plan: written twice, it is one. */
export function holidayId(year: number): string {
  return `holiday:${year}`;
}
