import type { Outcome } from '#domain/visits/visit.ts';
import type { IconName } from '#ui/icon.tsx';
import type { Tone } from '#ui/tone.ts';

/** Colour and sign of an outcome, always together: colour is never the only sign. */
export const outcomeLook: Readonly<Record<Outcome, { readonly icon: IconName; readonly tone: Tone }>> = {
  met: { icon: 'met', tone: 'good' },
  nobody: { icon: 'nobody', tone: 'warn' },
  refused: { icon: 'refused', tone: 'bad' },
  moved: { icon: 'moved', tone: 'quiet' },
  phone: { icon: 'phone', tone: 'info' },
};
