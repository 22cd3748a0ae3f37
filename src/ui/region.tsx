import type { ReactElement, ReactNode } from 'react';

export interface RegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A landmark of its own, for what stands outside the main part of a screen. */
export function Region({ label, children }: RegionProps): ReactElement {
  return <section aria-label={label}>{children}</section>;
}
