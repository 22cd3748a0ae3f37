import { openRecord } from '#domain/records/drafting.ts';
import type { Method } from '#domain/work-methods/method.ts';
import { foldProgress, type Progress } from './progress.ts';

/** How a method begins: an issue that was opened with it at `now`, on which nothing was done yet. */
export function sampleProgress(method: Method, now: number): Progress {
  const stamp = { by: '', at: new Date(now).toISOString(), offset: 0, device: '' };
  return foldProgress(method, openRecord('issue:sample', '', stamp, {}));
}
