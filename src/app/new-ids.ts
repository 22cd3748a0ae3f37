import { monotonicFactory } from 'ulid';
import type { IdSource } from '#usecases/ports/id-source.ts';

/** ULIDs that grow even within one millisecond, so that entries made together keep their order. */
export function createUlidSource(): IdSource {
  const next = monotonicFactory();
  return { next: () => next() };
}
