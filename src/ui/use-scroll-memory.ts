import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How long a list that is still being read may grow under a restored position. */
const SETTLING_MS = 1000;

function isAbove(path: string, other: string): boolean {
  return path !== other && other.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** Keeps, per path, how far its screen was scrolled, and goes back there when the path is returned to from below. */
export function useScrollMemory(path: string): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const offsets = useRef(new Map<string, number>());
  const previous = useRef(path);
  const hasBegun = useRef(false);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const kept = offsets.current;
    const target = isAbove(path, previous.current) ? (kept.get(path) ?? 0) : 0;
    previous.current = path;

    // A page that was just opened is at its top; asking it would have it laid out before there is anything on it.
    let settled = !hasBegun.current;
    hasBegun.current = true;
    const restore = (): void => {
      if (settled) return;
      element.scrollTop = target;
      settled = element.scrollTop >= target - 1;
    };
    restore();
    const growth = new ResizeObserver(restore);
    for (const child of element.children) growth.observe(child);
    const end = setTimeout(() => {
      settled = true;
    }, SETTLING_MS);

    const remember = (): void => {
      if (settled) kept.set(path, element.scrollTop);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => {
      growth.disconnect();
      clearTimeout(end);
      element.removeEventListener('scroll', remember);
    };
  }, [path]);

  return scroller;
}
