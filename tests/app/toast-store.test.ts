import { expect, test, vi } from 'vitest';
import { useToasts } from '#app/toast-store.ts';

const shown = (): readonly string[] => useToasts.getState().toasts.map(({ text }) => text);

test('a sentence goes with whoever saved and was led on, and stays behind once it could be read', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const { show, leaveBehind } = useToasts.getState();
  show({ text: '记好了：见到' });
  clock.mockReturnValue(1_100);
  leaveBehind();
  expect(shown()).toEqual(['记好了：见到']);
  clock.mockReturnValue(4_000);
  leaveBehind();
  expect(shown()).toEqual([]);
  clock.mockRestore();
});
