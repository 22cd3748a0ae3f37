import type { ReactElement } from 'react';
import type { Representation } from '#domain/sessions/representation.ts';
import { Meter } from '#ui/meter.tsx';
import { sessionsText as text } from './sessions-text.ts';

/** 群众代表 of those present (LY-11): informs, and stops nobody. */
export function RatioMeter({ stands }: { readonly stands: Representation }): ReactElement {
  const { counted, of, percent, missing } = stands;
  const standing = missing === 0 ? text.ratioKept(percent) : text.ratioMissing(missing);
  return (
    <Meter
      label={text.ratio}
      value={of === 0 ? 0 : counted / of}
      target={percent / 100}
      text={of === 0 ? text.ratioEmpty : `${text.ratioText(counted, of)} · ${standing}`}
    />
  );
}
