import { type ComponentType, lazy, type ReactElement, useState } from 'react';

/** A screen whose scripts come when it is first opened, or before that by `warm`. */
export type LazyScreen<Props extends object> = ((props: Props) => ReactElement) & {
  readonly warm: () => Promise<void>;
};

/**
 * Like React's `lazy`, but a screen that is warm stands there at once: React shows a fallback for a screen that was
 * never opened, and holds every fallback for 0.3 s, however soon the scripts are there.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const warm = async (): Promise<void> => {
    loaded = await load();
  };
  const Waited = lazy(async () => ({ default: await load() }));
  function LazilyShown(props: Props): ReactElement {
    // Stays what it was when it was opened, or everything on the screen would begin anew.
    const [Shown] = useState(() => loaded ?? (Waited as ComponentType<Props>));
    return <Shown {...props} />;
  }
  return Object.assign(LazilyShown, { warm });
}
