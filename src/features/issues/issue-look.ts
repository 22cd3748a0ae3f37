import type { Lateness } from '#domain/issues/due.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Tone } from '#ui/tone.ts';

export const stateLook: Readonly<Record<Progress['state'], Tone>> = {
  open: 'info',
  paused: 'warn',
  closed: 'good',
  joined: 'quiet',
  withdrawn: 'quiet',
};

/** Only what calls for somebody is marked. */
export const latenessLook: Readonly<Record<Lateness, Tone | undefined>> = {
  none: undefined,
  later: undefined,
  soon: 'warn',
  overdue: 'bad',
  paused: undefined,
};
