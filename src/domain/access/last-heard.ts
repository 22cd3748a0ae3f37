import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';

/** When somebody last wrote something that has arrived here, by account, in milliseconds since 1970. */
export type LastHeard = ReadonlyMap<string, number>;

/**
 * Reads it off records. It says nothing about what a phone still holds: whoever wrote nothing and whoever could not
 * send look the same from here.
 */
export function lastHeard(records: readonly FieldRecord[]): LastHeard {
  const heard = new Map<string, number>();
  for (const { opened, entries } of records) {
    for (const written of [opened, ...entries]) {
      const at = adjustedTime(written);
      if (at > (heard.get(written.by) ?? 0)) heard.set(written.by, at);
    }
  }
  return heard;
}
