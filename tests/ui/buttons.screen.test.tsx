import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { ShortForm } from '#ui/short-form.tsx';
import { Trouble } from '#ui/use-press.ts';

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

function deferred(): { readonly doing: Promise<void>; readonly end: (error?: Error) => void } {
  let end: (error?: Error) => void = () => undefined;
  const doing = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { doing, end };
}

test('what takes its time is done once, however often it is pressed', async () => {
  const { doing, end } = deferred();
  const presses: string[] = [];
  const save = (): Promise<void> => {
    presses.push('pressed');
    return doing;
  };
  render(<Button onPress={save}>保存</Button>);
  const button = screen.getByRole('button', { name: '保存' });
  fireEvent.click(button);
  fireEvent.click(button);
  button.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(presses).toHaveLength(1);
  expect(button.getAttribute('aria-busy')).toBe('true');
  end();
  await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');
  await userEvent.keyboard('{Enter}');
  expect(presses).toHaveLength(2);
});

test('the second click of a double click does nothing more, also when the first is done already', async () => {
  const presses: string[] = [];
  render(<Button onPress={async () => presses.push('pressed')}>保存</Button>);
  const button = screen.getByRole('button', { name: '保存' });
  fireEvent.click(button, { detail: 1 });
  await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');
  fireEvent.click(button, { detail: 2 });
  expect(presses).toHaveLength(1);
});

test('what is done at once is done as often as it is pressed', async () => {
  const presses: string[] = [];
  render(<Button onPress={() => presses.push('pressed')}>加一项</Button>);
  await userEvent.dblClick(screen.getByRole('button', { name: '加一项' }));
  expect(presses).toHaveLength(2);
});

test('what broke is told, and can be tried again', async () => {
  const told: unknown[] = [];
  const broken = new Error('the disk is gone');
  render(
    <Trouble value={(error) => told.push(error)}>
      <Button onPress={() => Promise.reject(broken)}>保存</Button>
    </Trouble>,
  );
  const button = screen.getByRole('button', { name: '保存' });
  fireEvent.click(button);
  await expect.poll(() => told).toEqual([broken]);
  await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');
  fireEvent.click(button);
  await expect.poll(() => told).toHaveLength(2);
});

test('a short form is sent once by two Enters', async () => {
  const { doing, end } = deferred();
  const sent: string[] = [];
  const send = (): Promise<void> => {
    sent.push('sent');
    return doing;
  };
  render(
    <ShortForm action="登录" onSubmit={send}>
      <input aria-label="账号" />
    </ShortForm>,
  );
  await userEvent.type(screen.getByLabelText('账号'), '{Enter}{Enter}');
  expect(sent).toHaveLength(1);
  end();
  await expect.poll(() => screen.getByRole('button').getAttribute('aria-busy')).toBe('false');
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
