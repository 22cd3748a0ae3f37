import { createContext } from 'react';

export interface BackLink {
  readonly href: string;
  readonly label: string;
}

/** Where a screen that names no way back leads: known to whoever put it where it is, a page of 设置 for one. */
export const ScreenBack = createContext<BackLink | undefined>(undefined);
