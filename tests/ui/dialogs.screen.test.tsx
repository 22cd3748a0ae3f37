import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';

afterEach(cleanup);

function Opener(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>打开</button>
      <Sheet open={open} title="更正" onClose={() => setOpen(false)} footer={<button>保存</button>}>
        <p>内容</p>
      </Sheet>
    </>
  );
}

async function openSheet(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  return screen.getByRole('dialog', { name: '更正' });
}

test('a closed sheet holds nothing', () => {
  render(<Opener />);
  expect(screen.queryByText('内容')).toBeNull();
});

test('a sheet opens as a modal with its title as its name', async () => {
  render(<Opener />);
  expect((await openSheet()).hasAttribute('open')).toBe(true);
  expect(screen.getByText('内容')).toBeDefined();
});

test('a sheet closes by its button and gives the focus back', async () => {
  render(<Opener />);
  await openSheet();
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText('内容')).toBeNull();
  expect(document.activeElement?.textContent).toBe('打开');
});

test('Esc closes a sheet', async () => {
  render(<Opener />);
  const dialog = await openSheet();
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(screen.queryByText('内容')).toBeNull();
});

test('a tap beside the sheet closes it, a tap inside does not', async () => {
  render(<Opener />);
  const dialog = await openSheet();
  await userEvent.click(screen.getByText('内容'));
  expect(screen.queryByText('内容')).not.toBeNull();
  await userEvent.click(dialog);
  expect(screen.queryByText('内容')).toBeNull();
});

test('a question asks for one of two answers, the harmless one first', async () => {
  const answers: string[] = [];
  render(
    <ConfirmDialog
      open
      title="退出登录？"
      confirmLabel="退出"
      cancelLabel="再想想"
      tone="danger"
      onConfirm={() => answers.push('confirm')}
      onCancel={() => answers.push('cancel')}
    >
      记录都已到服务器。
    </ConfirmDialog>,
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['再想想', '退出']);
  await userEvent.click(screen.getByRole('button', { name: '退出' }));
  await userEvent.click(screen.getByRole('button', { name: '再想想' }));
  expect(answers).toEqual(['confirm', 'cancel']);
});
