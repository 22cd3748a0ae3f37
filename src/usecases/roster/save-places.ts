import type { NewPlace } from '#domain/roster/new-place.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { ok, type Result } from '#lib/result.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Records saved in one call: few enough that the screen stays alive between two. */
const PORTION = 100;

export function openedPlaces(needs: WritingNeeds, places: readonly NewPlace[]): readonly FieldRecord[] {
  const stamp = stampNow(needs.author, needs.clock);
  return places.map(({ id, scope, data }) => openRecord(id, scope, stamp, data));
}

/** Opens records in portions, in their order; what stands already is passed over. Told after each how many are done. */
export async function saveNew(
  needs: WritingNeeds,
  records: readonly FieldRecord[],
  onDone: (saved: number) => void = () => undefined,
): Promise<Result<undefined, SaveRefusal>> {
  for (let at = 0; at < records.length; at += PORTION) {
    const portion = records.slice(at, at + PORTION);
    const written = await needs.records.save(await newOnly(needs, portion));
    if (!written.ok) return written;
    onDone(at + portion.length);
  }
  return ok(undefined);
}

/** Somebody else's may have arrived meanwhile: what stands is not opened again. */
async function newOnly(
  { records }: WritingNeeds,
  portion: readonly FieldRecord[],
): Promise<readonly Change[]> {
  const standing = await Promise.all(portion.map(({ id }) => records.read(id)));
  return portion.filter((_, nth) => standing[nth] === undefined).map((open) => ({ open }));
}
