import { type LastHeard, lastHeard } from '#domain/access/last-heard.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** Looks through the newest records of what people write on their rounds. */
export type ReadLastHeard = () => Promise<LastHeard>;

const TYPES = ['visit', 'session', 'issue', 'proposal'] as const;
/** Enough for weeks of a community. */
const NEWEST = 1000;

export function createReadLastHeard({ records }: ReadingNeeds): ReadLastHeard {
  return async () => {
    const found = await Promise.all(
      TYPES.map((type) => records.query({ type, order: 'newest', limit: NEWEST })),
    );
    return lastHeard(found.flat());
  };
}
