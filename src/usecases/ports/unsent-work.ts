import type { FieldRecord } from '#domain/records/record.ts';
import type { Change } from './record-store.ts';

/** A change that no server has, with the address of its record. */
export interface UnsentWorkItem {
  readonly record: Pick<FieldRecord, 'id' | 'scope' | 'type' | 'v'>;
  readonly change: Change;
}

/** 待上传 and 被退回: what this device could not send yet, in the order of saving. It stands without the records. */
export interface UnsentWork {
  readonly changes: () => readonly UnsentWorkItem[];
}
