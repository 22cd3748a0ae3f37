import type { Clock } from '#usecases/ports/clock.ts';

const KEY = 'xbd-clock-offset';

/** The device's clock with the server's offset as last learned; kept, so that it is known before the next contact. */
export function createDeviceClock(): Clock & { readonly learn: (offset: number) => void } {
  let offset = Number(localStorage.getItem(KEY) ?? '0') || 0;
  return {
    now: () => Date.now(),
    offset: () => offset,
    learn: (fresh) => {
      if (fresh === offset) return;
      offset = fresh;
      localStorage.setItem(KEY, String(fresh));
    },
  };
}
