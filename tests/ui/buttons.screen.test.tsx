import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';

afterEach(cleanup);

test('a button is pressed by finger, Enter and space', async () => {
  const presses: string[] = [];
  render(<Button onPress={() => presses.push('pressed')}>保存</Button>);
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(presses).toHaveLength(3);
});

test('a busy button says so, keeps the focus and ignores presses', async () => {
  const presses: string[] = [];
  const { rerender } = render(<Button onPress={() => presses.push('pressed')}>保存</Button>);
  const button = screen.getByRole('button', { name: '保存' });
  button.focus();
  rerender(
    <Button busy onPress={() => presses.push('pressed')}>
      保存
    </Button>,
  );
  await userEvent.click(button);
  expect(presses).toEqual([]);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(button.textContent).toBe('保存');
  await expect.poll(() => button.textContent).toContain('请稍候');
  expect(document.activeElement).toBe(button);
});

test('a busy submit button does not send its form again', async () => {
  const sent: string[] = [];
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push('sent');
      }}
    >
      <Button type="submit" busy onPress={() => undefined}>
        登录
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(sent).toEqual([]);
});

test('a disabled button cannot be pressed', async () => {
  const presses: string[] = [];
  render(
    <Button disabled onPress={() => presses.push('pressed')}>
      保存
    </Button>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(presses).toEqual([]);
});

test('a button that leads somewhere is a link', () => {
  render(<ButtonLink href="/ledger">台账</ButtonLink>);
  expect(screen.getByRole('link', { name: '台账' }).getAttribute('href')).toBe('/ledger');
});

const choices = [
  { value: 'met', label: '见到' },
  { value: 'nobody', label: '没人' },
] as const;

test('choices are a named group that tells which one holds', () => {
  render(<Choices legend="走访结果" choices={choices} value="met" onChoose={() => undefined} />);
  expect(screen.getByRole('group', { name: '走访结果' })).toBeDefined();
  expect(screen.getByRole('button', { name: '见到' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: '没人' }).getAttribute('aria-pressed')).toBe('false');
});

test('every tap chooses, also one on what is chosen already', async () => {
  const chosen: string[] = [];
  render(
    <Choices legend="走访结果" choices={choices} value="met" onChoose={(value) => chosen.push(value)} />,
  );
  await userEvent.click(screen.getByRole('button', { name: '没人' }));
  await userEvent.click(screen.getByRole('button', { name: '见到' }));
  expect(chosen).toEqual(['nobody', 'met']);
});

test('walking over the choices by keyboard chooses nothing', async () => {
  const chosen: string[] = [];
  render(
    <Choices
      legend="走访结果"
      choices={choices}
      value={undefined}
      onChoose={(value) => chosen.push(value)}
    />,
  );
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
  expect(chosen).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['nobody']);
});
