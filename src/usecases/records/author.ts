import type { Stamp } from '#domain/records/record.ts';
import type { Clock } from '#usecases/ports/clock.ts';

/** Who is at this device. */
export interface Author {
  readonly account: string;
  /** Name of this installation, made once. */
  readonly device: string;
}

/** The stamp for whatever the author writes now. */
export function stampNow(author: Author, clock: Clock): Stamp {
  return {
    by: author.account,
    at: new Date(clock.now()).toISOString(),
    offset: clock.offset(),
    device: author.device,
  };
}
