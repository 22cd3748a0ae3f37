import type { Json } from '#lib/json.ts';
import { type Field, valueSet } from './fields.ts';
import { adjustedTime } from './record.ts';

/** 两人都改了: one field to which people gave different values, none of them knowing of the others. */
export interface Clash {
  readonly field: string;
  /** In the order of writing; the last one shows until somebody chooses. */
  readonly versions: readonly ClashVersion[];
}

export interface ClashVersion {
  /** Id of the entry that gave the value. */
  readonly id: string;
  readonly value: Json;
  readonly by: string;
  /** Server-adjusted, milliseconds since 1970. */
  readonly at: number;
}

export function clashesIn(fields: ReadonlyMap<string, Field>): readonly Clash[] {
  return [...fields].flatMap(([field, { clash }]) => {
    const versions = clash.map((entry) => ({
      id: entry.id,
      value: valueSet(entry),
      by: entry.by,
      at: adjustedTime(entry),
    }));
    return versions.length === 0 ? [] : [{ field, versions }];
  });
}
