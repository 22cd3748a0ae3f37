import { expect, test } from 'vitest';
import { plainKind } from '#domain/sessions/session-kind.ts';
import type { Session } from '#domain/sessions/session.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, createWritingDevice, DOORS } from '#tests/support/writing-device.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createReadSessions } from '#usecases/sessions/read-sessions.ts';
import { readKinds } from '#usecases/sessions/read-kinds.ts';
import { createSaveKind } from '#usecases/sessions/save-kind.ts';
import { createTickInvitation } from '#usecases/sessions/tick-invitation.ts';
import { done, planOn, readSession, remarkOn, TONIGHT, YEHUA } from './session-desk.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

test('sessions are listed by their date, whenever they were planned', async () => {
  const device = await deviceForTest();
  const next = await planOn(device, { ...YEHUA, startsAt: TONIGHT + WEEK_MS });
  const past = await planOn(device, { ...YEHUA, startsAt: TONIGHT - WEEK_MS });
  const tonight = await planOn(device);
  const listed = await new Promise<readonly Session[]>((resolve) => {
    createReadSessions(device.needs).all(resolve);
  });
  expect(listed.map(({ id }) => id)).toEqual([next, tonight, past]);
});

test('a watched session tells of its own changes and not of others', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const other = await planOn(device);
  const told: number[] = [];
  createReadSessions(device.needs).session(id)((session) => told.push(session?.remarks.length ?? -1));
  await expect.poll(() => told).toEqual([0]);
  await remarkOn(device, other, '别处的话');
  await remarkOn(device, id, '这里的话');
  await expect.poll(() => told).toEqual([0, 1]);
});

test('a new session opens with the last one of its kind', async () => {
  const device = await deviceForTest();
  const past = await planOn(device, { ...YEHUA, startsAt: TONIGHT - WEEK_MS });
  done(await createCloseSession(device.needs)(past, ''));
  const tonight = await readSession(device, await planOn(device));
  expect((await createReadSessions(device.needs).before(tonight))?.id).toBe(past);
});

test('JX-03: a door is ticked, unticked and ticked again in the doors database, and the session names no door', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const tick = createTickInvitation(device.needs);
  const invited = async (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      createReadSessions(device.needs).invitations(
        id,
        DOORS,
      )(({ invited: doors }) => resolve([...doors.keys()]));
    });
  done(await tick(id, device.door, true));
  expect(await invited()).toEqual([device.door.id]);
  done(await tick(id, device.door, true));
  done(await tick(id, device.door, false));
  expect(await invited()).toEqual([]);
  done(await tick(id, device.door, true));
  expect(await invited()).toEqual([device.door.id]);
  expect((await device.database.query({ type: 'invitation' })).map(({ scope }) => scope)).toEqual([DOORS]);
});

test('a coordinator moves the weekly evening and adds a kind of the community', async () => {
  const { needs, database } = await createWritingDevice('xietiao');
  const save = createSaveKind(needs);
  const yehua = (await readKinds(needs)).find(({ code }) => code === 'yehua') ?? plainKind('');
  done(await save(COMMUNITY, { ...yehua, rhythm: { ...yehua.rhythm, weekday: 3 } }));
  done(await save(COMMUNITY, { ...yehua, rhythm: { ...yehua.rhythm, weekday: 2 } }));
  done(await save(COMMUNITY, { ...plainKind(''), name: '树下茶话' }));
  expect(await save(COMMUNITY, plainKind(''))).toEqual({ ok: false, reason: 'no-name' });
  const kinds = await readKinds(needs);
  expect(kinds.find(({ code }) => code === 'yehua')?.rhythm.weekday).toBe(2);
  expect(kinds.at(-1)?.name).toBe('树下茶话');
  expect(await database.query({ type: 'kind' })).toHaveLength(2);
});
