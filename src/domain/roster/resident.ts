import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { foldFields } from '#domain/records/fields.ts';
import { textOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { type Consent, consentOf } from './consent.ts';

/** Kinds of entries a resident's record knows besides `set` (JX-07): 核实, 已搬走. */
export const VERIFIED_KIND = 'verified';
export const MOVED_KIND = 'moved';
export type ResidentFinding = typeof VERIFIED_KIND | typeof MOVED_KIND;

/** 居民 of the 户台账, as it stands after all entries. Only what a visit needs; no identity numbers. */
export interface Resident {
  readonly id: string;
  readonly scope: string;
  /** Id of the door. */
  readonly door: string;
  readonly name: string;
  /** Pinyin initials of the name, lower case: `zxm`. Made where the name is written. */
  readonly initials: string;
  readonly phone: string;
  /** Free words: 户主, 女儿, 租户 … */
  readonly relation: string;
  /** When somebody last confirmed the data at the door, milliseconds since 1970. */
  readonly verifiedAt: number | undefined;
  /** 已搬走 since, milliseconds since 1970; undefined while living here. */
  readonly movedAt: number | undefined;
  readonly consent: Consent | undefined;
  /** What two people changed without knowing of each other. Initials go with the name. */
  readonly clashes: readonly Clash[];
  /** A newer app wrote the record: nothing may be added. */
  readonly isNewer: boolean;
}

export function foldResident(record: FieldRecord): Resident {
  const fields = foldFields(record);
  return {
    id: record.id,
    scope: record.scope,
    door: textOf(fields, 'door') ?? '',
    name: textOf(fields, 'name') ?? '',
    initials: textOf(fields, 'initials') ?? '',
    phone: textOf(fields, 'phone') ?? '',
    relation: textOf(fields, 'relation') ?? '',
    verifiedAt: lastTime(record, VERIFIED_KIND),
    movedAt: movedAt(record),
    consent: consentOf(record),
    clashes: clashesIn(fields).filter(({ field }) => field !== 'initials'),
    isNewer: isFromNewerApp(record),
  };
}

/** Moved out, unless somebody verified the person at the door afterwards. */
function movedAt(record: FieldRecord): number | undefined {
  const moved = lastTime(record, MOVED_KIND);
  const verified = lastTime(record, VERIFIED_KIND);
  return moved !== undefined && verified !== undefined && verified > moved ? undefined : moved;
}

function lastTime(record: FieldRecord, kind: string): number | undefined {
  const times = record.entries.filter((entry) => entry.kind === kind).map(adjustedTime);
  return times.length === 0 ? undefined : Math.max(...times);
}
