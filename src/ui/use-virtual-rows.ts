import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** Rows drawn above and below what is seen, so that a quick scroll shows no gap. */
const MARGIN = 10;
/** Where nothing can be measured, as before the first paint. */
const USUAL_ROW = 48;
const USUAL_HEIGHT = 720;

export interface VirtualRows {
  /** The rows to draw: from `first` up to and without `end`. */
  readonly first: number;
  readonly end: number;
  /** Pixels that the rows before and after take up. */
  readonly before: number;
  readonly after: number;
  /** How many rows are seen at once. */
  readonly page: number;
  readonly scrollTo: (row: number) => void;
}

/**
 * Which of many rows of one height to draw. The scroller holds a header that stays and rows that are marked with
 * `data-row`.
 */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, count: number): VirtualRows {
  const [block, setBlock] = useState(0);
  const [{ row, height, head }, setSize] = useState({ row: USUAL_ROW, height: USUAL_HEIGHT, head: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const drawn = element.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0;
      const header = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      setSize((known) => {
        const fresh = {
          row: drawn > 0 ? drawn : known.row,
          height: element.clientHeight > 0 ? element.clientHeight : known.height,
          head: header,
        };
        const isSame = fresh.row === known.row && fresh.height === known.height && fresh.head === known.head;
        return isSame ? known : fresh;
      });
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [scroller, count]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const moved = (): void => setBlock(Math.floor(element.scrollTop / (row * MARGIN)));
    moved();
    element.addEventListener('scroll', moved, { passive: true });
    return () => element.removeEventListener('scroll', moved);
  }, [scroller, row]);

  const scrollTo = useCallback(
    (wanted: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = wanted * row;
      const seen = height - head;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + row > element.scrollTop + seen) element.scrollTop = top + row - seen;
    },
    [scroller, row, height, head],
  );

  const page = Math.max(1, Math.floor((height - head) / row));
  const first = Math.max(0, Math.min((block - 1) * MARGIN, count - 1));
  const end = Math.min(count, (block + 2) * MARGIN + page);
  return {
    first,
    end,
    before: first * row,
    after: Math.max(0, count - end) * row,
    page,
    scrollTo,
  };
}
