import type { ResidentFinding } from '#domain/roster/resident.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** What was found at the door about somebody on the roster (JX-07): 核实 or 已搬走. */
export type ConfirmResident = (id: string, found: ResidentFinding) => Promise<Result<undefined, SaveRefusal>>;

export function createConfirmResident(needs: WritingNeeds): ConfirmResident {
  return (id, found) => appendToRecord(needs, id, () => [{ kind: found, data: {} }]);
}
