import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToastHost, type ToastMessage } from '#ui/toast.tsx';

const gone: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  gone.length = 0;
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(...toasts: readonly ToastMessage[]): void {
  render(<ToastHost toasts={toasts} onDismiss={(id) => gone.push(id)} />);
}

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

test('the live region is there before any word is', () => {
  show();
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite');
});

test('a toast leaves when it could be read', () => {
  show({ id: 'a', text: '已保存' });
  wait(5_000);
  expect(gone).toEqual([]);
  wait(2_000);
  expect(gone).toEqual(['a']);
});

test('a toast with a choice waits longer', () => {
  show({ id: 'a', text: '已保存', action: { label: '撤销', onPress: () => undefined } });
  wait(10_000);
  expect(gone).toEqual([]);
  wait(3_000);
  expect(gone).toEqual(['a']);
});

test('bad news stays until it is put away', () => {
  show({ id: 'a', text: '空间已满', tone: 'bad' });
  wait(60_000);
  expect(gone).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(gone).toEqual(['a']);
});

test('a toast under the finger or with the focus does not run away', () => {
  show({ id: 'a', text: '已保存' });
  const close = screen.getByRole('button', { name: '知道了' });
  fireEvent.focus(close);
  wait(60_000);
  expect(gone).toEqual([]);
  fireEvent.blur(close);
  wait(7_000);
  expect(gone).toEqual(['a']);
});

test('its choice is taken and puts it away', () => {
  const taken: string[] = [];
  show({ id: 'a', text: '已保存', action: { label: '撤销', onPress: () => taken.push('undo') } });
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect([taken, gone]).toEqual([['undo'], ['a']]);
});
