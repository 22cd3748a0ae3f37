import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactElement, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyScreen } from '#app/lazy-screen.tsx';

afterEach(cleanup);

function Sheet({ words }: { readonly words: string }): ReactElement {
  return <p>{words}</p>;
}

test('a screen that is warm stands there at once, without the waiting in its place', async () => {
  const Lazy = lazyScreen(async () => Sheet);
  await Lazy.warm();
  render(<Lazy words="到了" />);
  expect(screen.queryByText('到了')).not.toBeNull();
});

test('a cold one stands there as soon as its scripts do, and stays what it is when it gets warm meanwhile', async () => {
  let come: (screen: typeof Sheet) => void = () => undefined;
  const Lazy = lazyScreen(() => new Promise<typeof Sheet>((resolve) => (come = resolve)));
  const shown = render(<Lazy words="到了" />);
  expect(screen.queryByRole('status')).not.toBeNull();
  // No timer of React's may lie between the scripts and the screen.
  await act(async () => come(Sheet));
  const first = screen.getByText('到了');
  const warm = Lazy.warm();
  come(Sheet);
  await warm;
  shown.rerender(<Lazy words="还是它" />);
  expect(screen.getByText('还是它')).toBe(first);
});

test('scripts that do not come are a failure of the screen, which whoever stands around it tells', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Lazy = lazyScreen<{ readonly words: string }>(async () => Promise.reject(new Error('没拿到')));
  render(
    <Around>
      <Lazy words="到了" />
    </Around>,
  );
  expect(await screen.findByText('没拿到')).toBeDefined();
});

class Around extends Component<{ readonly children: ReactNode }, { readonly told?: string }> {
  override state: { readonly told?: string } = {};
  static getDerivedStateFromError(error: Error): { readonly told: string } {
    return { told: error.message };
  }
  override render(): ReactNode {
    return this.state.told ?? this.props.children;
  }
}
