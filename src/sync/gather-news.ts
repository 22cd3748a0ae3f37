import type { Sync } from '#usecases/ports/sync.ts';

/** How long what is new of the exchange is gathered, milliseconds. */
const GATHER_MS = 100;

/**
 * For screens: they are told of several changes at once and a little later, so that what somebody saves is drawn
 * before the line that counts it. Snapshots are always the latest: whatever is drawn meanwhile is true.
 */
export function gatherNews(watch: Sync['watch']): Sync['watch'] {
  return (onChange) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watch(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        onChange();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}
