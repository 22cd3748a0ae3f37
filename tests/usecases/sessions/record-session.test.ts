import { expect, test } from 'vitest';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { createAgreeReadBack } from '#usecases/sessions/agree-read-back.ts';
import { createAmendMinutes } from '#usecases/sessions/amend-minutes.ts';
import { createBeginSession } from '#usecases/sessions/begin-session.ts';
import { createCallOffSession } from '#usecases/sessions/call-off-session.ts';
import { createChangePlan } from '#usecases/sessions/change-plan.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createCorrectRemark } from '#usecases/sessions/correct-remark.ts';
import { createCountArrival } from '#usecases/sessions/count-arrival.ts';
import { createNoteRemark } from '#usecases/sessions/note-remark.ts';
import { createRedoEntries, createUndoEntries } from '#usecases/sessions/undo-entries.ts';
import { done, planOn, readSession, remarkOn, YEHUA } from './session-desk.ts';

test('a planned session waits to be sent, and a changed plan keeps its history', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  expect(await readSession(device, id)).toMatchObject({
    state: 'planned',
    coHosts: ['物业公司'],
    theme: YEHUA.theme,
  });
  done(await createChangePlan(device.needs)(id, { ...YEHUA, place: 'A8楼前小院' }));
  const record = await device.database.read(id);
  expect(record?.entries.map(({ kind, data }) => [kind, data['field']])).toEqual([['set', 'place']]);
  expect([...device.database.outbox.unsent().keys()]).toEqual([id]);
});

test('an evening: began, people, remarks, read-back, closing with the representation as it stood', async () => {
  const device = await deviceForTest();
  const { needs, pass } = device;
  const id = await planOn(device);
  const began = createBeginSession(needs);
  done(await began(id));
  done(await began(id));
  const count = createCountArrival(needs);
  done(await count(id, { person: 'representative', delta: 3, who: '' }));
  done(await count(id, { person: 'resident', delta: 8, who: '' }));
  done(await count(id, { person: 'official', delta: 8, who: '' }));
  pass(5);
  await remarkOn(device, id, '楼道的灯坏了');
  done(await createAgreeReadBack(needs)(id));
  pass(90);
  done(await createCloseSession(needs)(id, '照明由物业三天内修好。'));
  const session = await readSession(device, id);
  expect(session.state).toBe('closed');
  expect(session.closing).toMatchObject({
    summary: '照明由物业三天内修好。',
    representation: { applies: true, counted: 11, of: 19, percent: 60, missing: 1 },
  });
  expect(session.agreedAt).toBe(needs.clock.now() - 90 * 60_000);
  expect((await device.database.read(id))?.entries.filter(({ kind }) => kind === 'began')).toHaveLength(1);
});

test('every line outlives a killed tab, also one whose save was never waited for', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const saves = Array.from({ length: 30 }, (_, nth) => remarkOn(device, id, `第${nth + 1}句`));
  await Promise.all(saves);
  const again = await device.memory.open();
  const record = await again.read(id);
  expect(record?.entries.filter(({ kind }) => kind === 'remark')).toHaveLength(30);
  expect(new Set(record?.entries.map(({ data }) => data['words'])).size).toBe(30);
});

test('undo takes back a line and puts it back; the record only grows', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const entry = await remarkOn(device, id, '打错了');
  done(await createUndoEntries(device.needs)(id, [entry]));
  expect((await readSession(device, id)).remarks).toEqual([]);
  done(await createRedoEntries(device.needs)(id, [entry]));
  expect((await readSession(device, id)).remarks).toHaveLength(1);
  expect((await device.database.read(id))?.entries.map(({ kind }) => kind)).toEqual([
    'remark',
    'undone',
    'redone',
  ]);
});

test('a remark is corrected freely while people sit together, with a reason afterwards', async () => {
  const device = await deviceForTest();
  const { needs } = device;
  const id = await planOn(device);
  const entry = await remarkOn(device, id, '三楼的灯');
  const correct = createCorrectRemark(needs);
  done(await correct(id, entry, { words: '四楼的灯', who: '', offTheme: false, reason: '' }));
  done(await createCloseSession(needs)(id, ''));
  const late = { words: '五楼的灯', who: '', offTheme: false };
  expect(await correct(id, entry, { ...late, reason: ' ' })).toEqual({ ok: false, reason: 'no-reason' });
  done(await correct(id, entry, { ...late, reason: '会后核实' }));
  const [remark] = (await readSession(device, id)).remarks;
  expect(remark?.words).toBe('五楼的灯');
  expect(remark?.corrections.map(({ before, reason }) => [before.words, reason])).toEqual([
    ['三楼的灯', ''],
    ['四楼的灯', '会后核实'],
  ]);
});

test('what changes nothing adds nothing', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const entry = await remarkOn(device, id, '灯');
  done(
    await createCorrectRemark(device.needs)(id, entry, {
      words: ' 灯 ',
      who: '',
      offTheme: false,
      reason: '',
    }),
  );
  done(await createChangePlan(device.needs)(id, YEHUA));
  expect((await device.database.read(id))?.entries).toHaveLength(1);
});

test.each([
  ['an empty line', 'no-words'],
  ['a line for a session that is elsewhere', 'unknown-record'],
  ['an amendment without a reason', 'no-reason'],
  ['calling off without a reason', 'no-reason'],
  ['a correction of a line that is not there', 'unknown-remark'],
])('%s is refused', async (what, reason) => {
  const { needs, ...device } = await deviceForTest();
  const id = await planOn({ ...device, needs });
  const line = { words: '灯', who: '', agenda: '', offTheme: false };
  const attempts: Record<string, () => Promise<unknown>> = {
    'an empty line': () => createNoteRemark(needs)(id, { ...line, words: '  ' }),
    'a line for a session that is elsewhere': () => createNoteRemark(needs)('session:elsewhere', line),
    'an amendment without a reason': () => createAmendMinutes(needs)(id, '补充', ' '),
    'calling off without a reason': () => createCallOffSession(needs)(id, ''),
    'a correction of a line that is not there': () =>
      createCorrectRemark(needs)(id, 'nothing', { words: '灯', who: '', offTheme: false, reason: '' }),
  };
  expect(await attempts[what]?.()).toEqual({ ok: false, reason });
  expect((await device.database.read(id))?.entries).toEqual([]);
});
