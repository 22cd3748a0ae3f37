import { type ComponentType, type ReactElement, useLayoutEffect, useState } from 'react';
import { Skeleton } from '#ui/skeleton.tsx';

/** A screen whose scripts come when it is first opened, or before that by `warm`. */
export type LazyScreen<Props extends object> = ((props: Props) => ReactElement) & {
  readonly warm: () => Promise<void>;
};

type Coming<Props extends object> =
  | { readonly is: 'here'; readonly Screen: ComponentType<Props> }
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly why: unknown };

/**
 * Like React's `lazy`, but nobody waits longer than the scripts take: a screen that is warm stands there at once, and
 * one that is not comes when it is there, while React holds every fallback of a `Suspense` for 0.3 s. Until then
 * `Waiting` stands in its place.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Lines,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const warm = async (): Promise<void> => {
    loaded = await load();
  };
  function LazilyShown(props: Props): ReactElement {
    // Stays what it was when it was opened, or everything on the screen would begin anew.
    const [coming, setComing] = useState<Coming<Props>>(() =>
      loaded === undefined ? { is: 'coming' } : { is: 'here', Screen: loaded },
    );
    const isComing = coming.is === 'coming';
    useLayoutEffect(() => {
      if (!isComing) return undefined;
      let isWanted = true;
      const put = (next: Coming<Props>): void => {
        if (isWanted) setComing(next);
      };
      load().then(
        (Screen) => put({ is: 'here', Screen }),
        (why: unknown) => put({ is: 'failed', why }),
      );
      return () => {
        isWanted = false;
      };
    }, [isComing]);
    if (coming.is === 'failed') throw coming.why;
    return coming.is === 'here' ? <coming.Screen {...props} /> : <Waiting />;
  }
  return Object.assign(LazilyShown, { warm });
}

function Lines(): ReactElement {
  return <Skeleton lines={8} />;
}
