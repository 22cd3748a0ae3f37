import { isErased } from '#domain/records/merge.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { eraseWords } from './erasure.ts';

/** Types whose words are erased after a time, by default never: whoever runs the server sets the days. */
export const RETAINED_TYPES = ['visit', 'proposal', 'invitation'] as const;
export type RetainedType = (typeof RETAINED_TYPES)[number];
export type Retention = Partial<Readonly<Record<RetainedType, number>>>;

const DAY_MS = 86_400_000;

/** The record without its words when nothing was added to it for longer than its type is kept; undefined before. */
export function expire(record: FieldRecord, retention: Retention, now: number): FieldRecord | undefined {
  const type = RETAINED_TYPES.find((each) => each === record.type);
  const days = type === undefined ? undefined : retention[type];
  if (days === undefined) return undefined;
  const last = Math.max(...[record.opened, ...record.entries].map(adjustedTime));
  const isOver = last < now - days * DAY_MS;
  return isOver && !isErased(record.opened) ? eraseWords(record) : undefined;
}
