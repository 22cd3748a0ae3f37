import type { Leadership } from './leadership.ts';

/** For a place with no other tabs: it always leads. */
export const soleLeadership: Leadership = {
  seek: ({ onChange }) => {
    onChange(true);
    return () => undefined;
  },
  ask: () => undefined,
};
