import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CategoriesScreen } from '#features/issues/categories-screen.tsx';
import { NewIssueScreen } from '#features/issues/new-issue-screen.tsx';
import { deskOnScreen } from '#tests/features/office/desk-on-screen.tsx';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createSaveCategory } from '#usecases/issues/save-category.ts';

afterEach(cleanup);

test('a category is tried on a sentence, saved, and offered where an issue is written down', async () => {
  const { ledgerUses, uses, device, told } = await deskOnScreen(7);
  render(
    <CategoriesScreen
      uses={{
        categories: uses.categories,
        ledger: ledgerUses.ledger,
        saveCategory: createSaveCategory(issueNeeds(device)),
        community: COMMUNITY,
        tell: uses.tell,
      }}
    />,
  );
  expect(await screen.findByRole('button', { name: /作风建设.*1 条诉求/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '加一类' }));
  const sheet = within(screen.getByRole('dialog'));
  await userEvent.click(sheet.getByRole('button', { name: '保存' }));
  expect(await sheet.findByText('请写名称。')).toBeDefined();
  await userEvent.type(sheet.getByLabelText(/名称/), '老旧改造');
  await userEvent.type(sheet.getByLabelText('常见的说法'), '加装电梯、外墙');
  await userEvent.type(sheet.getByLabelText('试一句话'), '外墙掉皮');
  expect(sheet.getByText('会建议“老旧改造”。')).toBeDefined();
  await userEvent.click(sheet.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(told).toEqual(['改好了。']));
  expect(await screen.findByRole('button', { name: /老旧改造.*0 条诉求/ })).toBeDefined();
  cleanup();
  render(<NewIssueScreen uses={uses} />);
  expect(await screen.findByRole('option', { name: '老旧改造' })).toBeDefined();
});
