import type { Progress } from '#domain/issues/progress.ts';
import { createReadCommunity } from '#usecases/access/read-community.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** What a notice is made of: how the issue stands, and the name of the community that signs. */
export interface Subject {
  readonly progress: Progress;
  /** Empty while nobody said what the community is called. */
  readonly community: string;
}

/** Undefined for an issue that is not on this device, or whose method has not arrived. */
export type ReadSubject = (issueId: string) => Promise<Subject | undefined>;

export function createReadSubject(needs: ReadingNeeds): ReadSubject {
  const communityOf = createReadCommunity(needs);
  return async (issueId) => {
    const record = await needs.records.read(issueId);
    if (record === undefined) return undefined;
    const progress = await progressOf(needs, record);
    if (!progress.ok) return undefined;
    return { progress: progress.value, community: (await communityOf(record.scope))?.name ?? '' };
  };
}
