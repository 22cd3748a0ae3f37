import type { Clock } from '#usecases/ports/clock.ts';
import type { IdSource } from '#usecases/ports/id-source.ts';
import type { RecordStore } from '#usecases/ports/record-store.ts';
import type { Author } from './author.ts';

/** What every intent that writes needs from outside. */
export interface WritingNeeds {
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly author: Author;
}

export type ReadingNeeds = Pick<WritingNeeds, 'records'>;
