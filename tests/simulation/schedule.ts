import * as fc from 'fast-check';
import type { Blow } from './life.ts';
import { FAULTS, type FaultKind } from './weather.ts';

/** One thing that happens in a simulated world. Numbers choose among whatever there is then, by remainder. */
export type Step =
  | { readonly do: 'save'; readonly device: number; readonly scope: number; readonly isRaised: boolean }
  | { readonly do: 'open-shared'; readonly device: number; readonly name: number }
  | { readonly do: 'save-forbidden'; readonly device: number }
  | { readonly do: 'correct'; readonly device: number; readonly record: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'sync' | 'look-at-app' | 'start'; readonly device: number }
  | { readonly do: 'work-in'; readonly device: number; readonly scope: number }
  | {
      readonly do: 'weather';
      readonly device: number;
      readonly faults: readonly FaultKind[];
      readonly share: number;
    }
  | { readonly do: 'go-offline' | 'go-online' | 'end-session' | 'sign-in'; readonly device: number }
  | { readonly do: 'kill'; readonly device: number }
  | { readonly do: 'kill-at-write'; readonly device: number; readonly writes: number; readonly blow: Blow }
  | { readonly do: 'start-and-die'; readonly device: number; readonly writes: number; readonly blow: Blow }
  | { readonly do: 'lose-database' | 'lose-outbox'; readonly device: number }
  | { readonly do: 'grant'; readonly device: number }
  | { readonly do: 'delete'; readonly record: number }
  | { readonly do: 'back-up' | 'put-back' }
  | { readonly do: 'make-anew'; readonly scope: number };

/** A whole history; the same schedule happens in the same way every time. */
export interface Schedule {
  /** 2 to 5; the last one joins at the first step that it is named in. */
  readonly devices: number;
  readonly pageLimit: number;
  /** Chance of networks and back-offs. */
  readonly seed: number;
  /** Years that each device's clock is off. */
  readonly skews: readonly number[];
  readonly steps: readonly Step[];
}

const device = fc.nat({ max: 4 });
const number = fc.nat({ max: 30 });
const writes = fc.nat({ max: 5 });
const blow = fc.constantFrom<Blow>('before', 'torn', 'after');
const passing = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 600, max: 20_000 }),
  fc.integer({ min: 20_000, max: 400_000 }),
);

function deviceStep<Name extends Step['do']>(name: Name): fc.Arbitrary<{ do: Name; device: number }> {
  return fc.record({ do: fc.constant(name), device });
}

const work: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('save'), device, scope: number, isRaised: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('correct'), device, record: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open-shared'), device, name: fc.nat({ max: 1 }) }) },
);
const trouble: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('weather'),
      device,
      faults: fc.uniqueArray(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 3 }),
      share: fc.integer({ min: 2, max: 10 }),
    }),
  },
  { weight: 2, arbitrary: deviceStep('go-offline') },
  { weight: 1, arbitrary: deviceStep('end-session') },
  { weight: 2, arbitrary: deviceStep('kill') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('kill-at-write'), device, writes, blow }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('start-and-die'), device, writes, blow }) },
  { weight: 1, arbitrary: deviceStep('lose-database') },
  { weight: 1, arbitrary: deviceStep('lose-outbox') },
  { weight: 1, arbitrary: deviceStep('save-forbidden') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), record: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back-up') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('put-back') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('make-anew'), scope: number }) },
);
const relief: fc.Arbitrary<Step> = fc.oneof(
  deviceStep('start'),
  deviceStep('sync'),
  deviceStep('go-online'),
  deviceStep('sign-in'),
  deviceStep('look-at-app'),
  deviceStep('grant'),
  fc.record({ do: fc.constant('work-in'), device, scope: number }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: work },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('pass'), ms: passing }) },
  { weight: 5, arbitrary: trouble },
  { weight: 4, arbitrary: relief },
);

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  devices: fc.integer({ min: 2, max: 5 }),
  pageLimit: fc.constantFrom(2, 5, 100),
  seed: fc.integer(),
  skews: fc.array(fc.constantFrom(0, 0, 0, -10, 10), { minLength: 5, maxLength: 5 }),
  steps: fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }),
});
