import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CONSENT_TEXT_VERSION } from '#domain/roster/consent.ts';
import { foldResident, type Resident } from '#domain/roster/resident.ts';
import { ok, refuse } from '#lib/result.ts';
import { ResidentRights } from '#features/roster/resident-rights.tsx';
import { ResidentsSection } from '#features/roster/residents-section.tsx';
import type { RosterUses } from '#features/roster/roster-uses.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import type { OfficeRefusal } from '#usecases/ports/server-office.ts';
import { createAddResident } from '#usecases/roster/add-resident.ts';
import { createConfirmResident } from '#usecases/roster/confirm-resident.ts';
import { createCorrectResident } from '#usecases/roster/correct-resident.ts';
import { createNoteConsent } from '#usecases/roster/note-consent.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import { createSettleResidentClash } from '#usecases/roster/settle-resident-clash.ts';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

const WANG = 'resident:cxtyc-a8-1-302-1';

async function standAtDoor(looksAfter = true): Promise<{ device: WritingDevice; told: readonly string[] }> {
  const device = await deviceForTest();
  const { needs, door } = device;
  const withInitials = { ...needs, initials: async () => 'x' };
  const told: string[] = [];
  const uses: RosterUses = {
    roster: createReadRoster(needs),
    addResident: createAddResident(withInitials),
    correctResident: createCorrectResident(withInitials),
    confirmResident: createConfirmResident(needs),
    noteConsent: createNoteConsent(needs),
    settleResidentClash: createSettleResidentClash(withInitials),
    names: createWatchNames(needs),
    looksAfter: () => looksAfter,
    rights: () => null,
    now: () => needs.clock.now(),
    tell: (text) => told.push(text),
  };
  render(<ResidentsSection place={door} uses={uses} />);
  return { device, told };
}

async function wang({ database }: WritingDevice): Promise<Resident> {
  const record = await database.read(WANG);
  if (record === undefined) throw new Error('王淑芬 is not on the device');
  return foldResident(record);
}

test('who looks after the door reads names; who oversees it reads 王** until they ask', async () => {
  await standAtDoor(true);
  expect(await screen.findByText('王淑芬 · 户主')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '显示姓名' })).toBeNull();
  cleanup();

  await standAtDoor(false);
  expect(await screen.findByText('王** · 户主')).toBeTruthy();
  expect(document.body.textContent).not.toContain('王淑芬');
  await userEvent.click(screen.getByRole('button', { name: '显示姓名' }));
  expect(await screen.findByText('王淑芬 · 户主')).toBeTruthy();
});

test('opening one person on purpose shows that one', async () => {
  await standAtDoor(false);
  await userEvent.click(await screen.findByText('王** · 户主'));
  const sheet = await screen.findByRole('dialog');
  expect(within(sheet).getByLabelText<HTMLInputElement>('姓名').value).toBe('王淑芬');
});

test('consent is noted with the version of the text that was read out, and taken back', async () => {
  const { device, told } = await standAtDoor();
  await userEvent.click(await screen.findByText('王淑芬 · 户主'));
  const sheet = await screen.findByRole('dialog');
  expect(within(sheet).getByText(/只有负责您这一户的人看得到/)).toBeTruthy();
  await userEvent.click(within(sheet).getByRole('button', { name: '念过了，本人同意' }));
  await waitFor(() => expect(told).toEqual(['王淑芬，已记下同意']));
  expect((await wang(device)).consent?.version).toBe(CONSENT_TEXT_VERSION);

  device.pass(1);
  await userEvent.click(await screen.findByText('王淑芬 · 户主'));
  const again = await screen.findByRole('dialog');
  expect(
    within(again).getByText(says(`11月22日 周日已同意（告知书${CONSENT_TEXT_VERSION}版）`)),
  ).toBeTruthy();
  await userEvent.click(within(again).getByRole('button', { name: '本人撤回同意' }));
  await waitFor(() => expect(told).toHaveLength(2));
  expect((await wang(device)).consent).toBeUndefined();
});

interface Asked {
  readonly asked: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly told: readonly string[];
}

async function openRights(refusal?: OfficeRefusal): Promise<Asked> {
  const device = await deviceForTest();
  const asked: string[] = [];
  const files: { name: string; content: string }[] = [];
  const told: string[] = [];
  const office = {
    exportResident: async (scope: string, id: string) => {
      asked.push(`export ${scope} ${id}`);
      return refusal === undefined ? ok([]) : refuse(refusal);
    },
    eraseResident: async (scope: string, id: string) => {
      asked.push(`erase ${scope} ${id}`);
      return refusal === undefined ? ok(7) : refuse(refusal);
    },
  };
  render(
    <ResidentRights
      resident={await wang(device)}
      office={office}
      offerFile={(name, content) => files.push({ name, content })}
      tell={(text) => told.push(text)}
    />,
  );
  return { asked, files, told };
}

test('export gives a file, and says to hand it over', async () => {
  const { asked, files, told } = await openRights();
  await userEvent.click(screen.getByRole('button', { name: '导出全部资料' }));
  await waitFor(() => expect(told).toEqual(['资料已导出，请当面交给本人。']));
  expect(asked).toEqual([`export ${DOORS} ${WANG}`]);
  expect(files).toEqual([{ name: '居民资料-王淑芬.json', content: '[]' }]);
});

test('erasing asks first, does nothing when kept, and says how many records it reached', async () => {
  const { asked, told } = await openRights();
  await userEvent.click(screen.getByRole('button', { name: '删除全部资料' }));
  const question = await screen.findByRole('dialog');
  expect(question.textContent).toContain('删了就找不回来');
  await userEvent.click(within(question).getByRole('button', { name: '先不删' }));
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '删除全部资料' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '删除' }));
  await waitFor(() => expect(told).toEqual(['已删除，共涉及 7 条记录。']));
  expect(asked).toEqual([`erase ${DOORS} ${WANG}`]);
});

test.each([
  ['unreachable', '连不上服务器。这件事要有网络，请看看网络再试。'],
  ['not-allowed', '只有社区协调员可以办这件事。'],
] as const)('a refusal (%s) is a sentence, and nothing is offered as a file', async (reason, sentence) => {
  const { files } = await openRights(reason);
  await userEvent.click(screen.getByRole('button', { name: '导出全部资料' }));
  expect((await screen.findByRole('alert')).textContent).toBe(sentence);
  expect(files).toEqual([]);
});
