import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps whoever goes by keys, or listens, from standing nowhere: the heading takes the focus that nobody has when the
 * page, or its title, is new, and when what was pressed made room for something else.
 */
export function useHeadFocus(title: string): {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useRef<Element>(null);
  const isNobodys = (): boolean => document.activeElement === document.body;
  useEffect(() => {
    if (isNobodys()) heading.current?.focus({ preventScroll: true });
  }, [title]);
  useEffect(() => {
    if (held.current?.isConnected === false && isNobodys()) heading.current?.focus({ preventScroll: true });
  });
  return {
    heading,
    onFocus: ({ target }) => {
      held.current = target;
    },
  };
}
