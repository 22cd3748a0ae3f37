import { act, cleanup, render, screen } from '@testing-library/react';
import { type ReactElement, Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { lazyScreen } from '#app/lazy-screen.tsx';

afterEach(cleanup);

function Sheet({ words }: { readonly words: string }): ReactElement {
  return <p>{words}</p>;
}

test('a screen that is warm stands there at once, without the waiting in its place', async () => {
  const Lazy = lazyScreen(async () => Sheet);
  await Lazy.warm();
  render(
    <Suspense fallback="等一下">
      <Lazy words="到了" />
    </Suspense>,
  );
  expect(screen.queryByText('到了')).not.toBeNull();
});

test('a cold one waits for its scripts, and stays what it is when it gets warm meanwhile', async () => {
  let come: (screen: typeof Sheet) => void = () => undefined;
  const Lazy = lazyScreen(() => new Promise<typeof Sheet>((resolve) => (come = resolve)));
  const shown = render(
    <Suspense fallback={<p>等一下</p>}>
      <Lazy words="到了" />
    </Suspense>,
  );
  expect(screen.queryByText('等一下')).not.toBeNull();
  await act(async () => come(Sheet));
  const first = await screen.findByText('到了');
  const warm = Lazy.warm();
  come(Sheet);
  await warm;
  shown.rerender(
    <Suspense fallback={<p>等一下</p>}>
      <Lazy words="还是它" />
    </Suspense>,
  );
  expect(screen.getByText('还是它')).toBe(first);
});
