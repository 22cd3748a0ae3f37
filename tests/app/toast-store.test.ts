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

test('a question waits beside what is said meanwhile, once, also on the next page and after locking', () => {
  const { show, leaveBehind, forget, dismiss } = useToasts.getState();
  const ask = (onPress: () => void): void =>
    show({ text: '有新版本', action: { label: '更新', onPress }, stays: true });
  ask(() => undefined);
  const second = vi.fn();
  ask(second);
  show({ text: '记好了。' });
  expect(shown()).toEqual(['有新版本', '记好了。']);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  leaveBehind();
  forget();
  clock.mockRestore();
  expect(shown()).toEqual(['有新版本']);
  const [question] = useToasts.getState().toasts;
  question?.action?.onPress();
  expect(second).toHaveBeenCalledOnce();
  dismiss(question?.id ?? '');
  expect(shown()).toEqual([]);
});
