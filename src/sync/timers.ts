import type { Scheduler } from './scheduler.ts';

/** Timers by name; setting one anew replaces it. */
export interface Timers<Name extends string> {
  readonly set: (name: Name, ms: number, run: () => void) => void;
  readonly clear: (...names: readonly Name[]) => void;
  readonly isSet: (name: Name) => boolean;
  readonly clearAll: () => void;
}

export function createTimers<Name extends string>(scheduler: Scheduler): Timers<Name> {
  const stops = new Map<Name, () => void>();
  const clear = (name: Name): void => {
    stops.get(name)?.();
    stops.delete(name);
  };
  return {
    set: (name, ms, run) => {
      clear(name);
      stops.set(
        name,
        scheduler.after(ms, () => {
          stops.delete(name);
          run();
        }),
      );
    },
    clear: (...names) => names.forEach(clear),
    isSet: (name) => stops.has(name),
    clearAll: () => [...stops.keys()].forEach(clear),
  };
}
