import { useEffect } from 'react';

/** Says on which paper the shown screen is printed; paper.module.css keeps the app's own frame off it. */
export function usePaper(size: 'a4' | 'a6'): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['paper'] = size;
    return () => {
      delete dataset['paper'];
    };
  }, [size]);
}
