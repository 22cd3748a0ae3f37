import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { draftEntry, setField } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { LiveScreen } from '#features/sessions/live-screen.tsx';
import { SessionScreen } from '#features/sessions/session-screen.tsx';
import { SessionsScreen } from '#features/sessions/sessions-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { planOn, readSession } from '#tests/usecases/sessions/session-desk.ts';
import { type SessionsOnScreen, sessionsOnScreen } from './sessions-on-screen.tsx';

afterEach(cleanup);

/** A planned session as the server has it after others changed it. */
async function changed(
  change: (record: FieldRecord) => FieldRecord,
): Promise<SessionsOnScreen & { readonly id: string }> {
  const on = await sessionsOnScreen();
  const id = await planOn(on.device);
  const record = await on.device.database.read(id);
  if (record === undefined) throw new Error('The session is not on the device.');
  await on.device.database.takeIn({
    scope: COMMUNITY,
    records: [change(record)],
    deletedIds: [],
    checkpoint: 2,
  });
  return { ...on, id };
}

function twoPlaces(record: FieldRecord): FieldRecord {
  const entries = ['小院', '凉亭'].map((place, nth) => {
    const stamp = { by: `person-${nth}`, at: `2026-11-22T12:1${nth}:00.000Z`, offset: 0, device: `d${nth}` };
    return draftEntry(record, `place-${nth}`, stamp, setField('place', place));
  });
  return { ...record, entries };
}

test('two people who moved one session: both places with who and when, and one tap chooses', async () => {
  const { device, uses, id } = await changed(twoPlaces);
  render(<SessionScreen sessionId={id} uses={uses} />);
  const card = await screen.findByRole('list', { name: '两人都改了：地点' });
  const [first] = within(card).getAllByRole('listitem');
  expect(first?.textContent).toMatch(/小院.*person-0.*11月22日.*20:10/);
  if (first === undefined) throw new Error('The version is not there.');
  await userEvent.click(within(first).getByRole('button', { name: /用这个/ }));
  await waitFor(() => expect(screen.queryByText('两人都改了：地点')).toBeNull());
  expect(await readSession(device, id)).toMatchObject({ place: '小院', clashes: [] });
});

test('a session that a newer app wrote asks for an update and offers no way on', async () => {
  const { uses, id } = await changed((record) => ({ ...record, v: 2 }));
  render(<SessionScreen sessionId={id} uses={uses} />);
  expect(await screen.findByText(/这场会谈是新版本写的/)).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  render(<LiveScreen sessionId={id} uses={uses} />);
  expect(await screen.findByText(/这场会谈是新版本写的/)).toBeDefined();
  expect(screen.queryByLabelText('记一句话')).toBeNull();
});

test.each(['coming', 'on', 'over'])('the list says so of one that is %s', async (when) => {
  const { uses } = await changed((record) => ({ ...record, v: 2, entries: entriesOf(record, when) }));
  render(<SessionsScreen uses={uses} />);
  expect(await screen.findByText('需要更新应用')).toBeDefined();
  expect(screen.queryByRole('link', { name: '接着记' })).toBeNull();
});

function entriesOf(record: FieldRecord, when: string): FieldRecord['entries'] {
  const stamp = { by: 'zhiyuan', at: '2026-11-22T12:10:00.000Z', offset: 0, device: 'phone-2' };
  const kinds = { coming: [], on: ['began'], over: ['began', 'closed'] }[when] ?? [];
  return kinds.map((kind) => draftEntry(record, kind, stamp, { kind, data: {} }));
}
