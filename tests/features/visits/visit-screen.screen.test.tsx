import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { draftEntry, openRecord, setField } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { DoorScreen } from '#features/visits/door-screen.tsx';
import { VisitScreen } from '#features/visits/visit-screen.tsx';
import { DOORS } from '#tests/support/writing-device.ts';
import { visitsOnScreen, type VisitsOnScreen } from './screens-with-records.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

const ID = 'visit:01KAN7V7Q4Y2M0X1S9J3Z5T8WB';

function visitBy(by: string, note: string): FieldRecord {
  const stamp = { by, at: '2026-11-22T11:00:00.000Z', offset: 0, device: by };
  const data = { place: 'place:cxtyc-a8-1-302', outcome: 'met', opinion: 'given', note };
  return openRecord(ID, DOORS, stamp, data);
}

function withNotes(record: FieldRecord): FieldRecord {
  const entries = ['zhiyuan', 'loudzhang'].map((by, nth) => {
    const stamp = { by, at: `2026-11-22T11:1${nth}:00.000Z`, offset: 0, device: by };
    return draftEntry(record, `note-${by}`, stamp, setField('note', `${by} 写的`));
  });
  return { ...record, entries };
}

async function arrived(record: FieldRecord): Promise<VisitsOnScreen> {
  const onScreen = await visitsOnScreen();
  await onScreen.device.database.takeIn({ scope: DOORS, records: [record], deletedIds: [], checkpoint: 2 });
  return onScreen;
}

test('two people who changed one note: both versions with who and when, and one tap chooses', async () => {
  const { device, uses, told } = await arrived(withNotes(visitBy('zhiyuan', '原来的')));
  render(<VisitScreen visitId={ID} uses={uses} />);
  const card = await screen.findByRole('list', { name: '两人都改了：民情日记' });
  const [mine, theirs] = within(card).getAllByRole('listitem');
  expect(mine?.textContent).toMatch(/zhiyuan 写的.*11月22日.*19:10/);
  expect(theirs?.textContent).toMatch(/loudzhang 写的.*11月22日.*19:11/);
  if (mine === undefined) throw new Error('The version is not there.');
  await userEvent.click(within(mine).getByRole('button', { name: /用这个/ }));
  await waitFor(() => expect(told).toEqual(['选好了，另一个还能看到']));
  await waitFor(() => expect(screen.queryByText('两人都改了：民情日记')).toBeNull());
  const record = await device.database.read(ID);
  expect(record?.entries.at(-1)).toMatchObject({ kind: 'set', seen: ['note-zhiyuan', 'note-loudzhang'] });
  expect(record && foldVisit(record)).toMatchObject({ note: 'zhiyuan 写的', clashes: [] });
  await userEvent.click(screen.getByText(/看原来的/));
  expect(screen.getByText('loudzhang 写的')).toBeDefined();
});

test('the list at the door says which visit two people changed', async () => {
  const { uses, device } = await arrived(withNotes(visitBy('zhiyuan', '原来的')));
  render(<DoorScreen placeId={device.door.id} uses={uses} />);
  expect(await screen.findByText('两人都改了')).toBeDefined();
});

test('a visit that a newer app wrote asks for an update and cannot be changed', async () => {
  const newer = { ...withNotes(visitBy('zhiyuan', '新版本的话')), v: 2 };
  const { uses, device } = await arrived(newer);
  render(<DoorScreen placeId={device.door.id} uses={uses} />);
  expect(await screen.findByText('需要更新应用')).toBeDefined();
  cleanup();
  render(<VisitScreen visitId={ID} uses={uses} />);
  expect(await screen.findByText(/这次走访是新版本写的/)).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
  expect(await device.database.read(ID)).toEqual(newer);
});

test('an entry of an unknown kind is counted, kept, and does not stop a correction', async () => {
  const visit = visitBy('zhiyuan', '原来的');
  const stamp = { by: 'zhiyuan', at: '2026-11-22T11:10:00.000Z', offset: 0, device: 'phone' };
  const odd = draftEntry(visit, 'odd', stamp, { kind: 'sung', data: { song: '茉莉花' } });
  const { uses, device } = await arrived({ ...visit, entries: [odd] });
  render(<VisitScreen visitId={ID} uses={uses} />);
  expect(await screen.findByText(/有 1 处内容是新版本写的/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '修改这次走访' }));
  await userEvent.clear(await screen.findByLabelText('民情日记'));
  await userEvent.type(screen.getByLabelText('民情日记'), '改过的');
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  await waitFor(async () => expect((await device.database.read(ID))?.entries).toHaveLength(2));
  expect((await device.database.read(ID))?.entries[0]).toEqual(odd);
});

test('a visit that somebody brought names the carrier beside the author', async () => {
  const visit = visitBy('zhiyuan', '捎来的');
  const stamp = { by: 'xietiao', at: '2026-11-22T12:10:00.000Z', offset: 0, device: 'office' };
  const things = ['opened-2026-11-22T11:00:00.000Z-7-zhiyuan-zhiyuan'];
  const note = draftEntry(visit, 'c', stamp, { kind: 'carried', data: { things, from: 'zhiyuan' } });
  const { uses } = await arrived({ ...visit, entries: [note] });
  render(<VisitScreen visitId={ID} uses={uses} />);
  expect(await screen.findByText(says(/xietiao于11月22日.*20:10代传/))).toBeDefined();
  expect(screen.queryByText(/新版本/)).toBeNull();
});
