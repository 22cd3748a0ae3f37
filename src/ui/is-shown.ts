import type { ReactNode } from 'react';

/** Whether React draws anything for it: `condition && <Button …>` leaves false, which needs no room. */
export function isShown(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
