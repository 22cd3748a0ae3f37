import { expect, test } from 'vitest';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { Session } from '#domain/sessions/session.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createAgreeReadBack } from '#usecases/sessions/agree-read-back.ts';
import { createBeginSession } from '#usecases/sessions/begin-session.ts';
import { createChooseCounter, createTakeOverCount } from '#usecases/sessions/choose-counter.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createCorrectRemark } from '#usecases/sessions/correct-remark.ts';
import { createCountArrival } from '#usecases/sessions/count-arrival.ts';
import { createNoteRemark } from '#usecases/sessions/note-remark.ts';
import { createTakeIntoLedger } from '#usecases/sessions/take-into-ledger.ts';
import { createRedoEntries, createUndoEntries } from '#usecases/sessions/undo-entries.ts';
import { carry, done, planOn, readSession } from './session-desk.ts';

interface Evening {
  readonly device: WritingDevice;
  readonly id: string;
  /** A line that is written down before. */
  readonly line: string;
}

/** Everything that a recorder can do while a session is on, each once; photos and memos have their own test. */
const ACTIONS: Readonly<Record<string, (evening: Evening) => Promise<unknown>>> = {
  'the beginning': ({ device, id }) => createBeginSession(device.needs)(id),
  'an arrival': ({ device, id }) =>
    createCountArrival(device.needs)(id, { person: 'representative', delta: 1, who: '' }),
  'somebody of the listening side': ({ device, id }) =>
    createCountArrival(device.needs)(id, { person: 'secretary', delta: 2, who: '' }),
  'a departure': ({ device, id }) =>
    createCountArrival(device.needs)(id, { person: 'resident', delta: -1, who: '' }),
  'a 称呼': ({ device, id }) =>
    createCountArrival(device.needs)(id, { person: 'resident', delta: 1, who: '王阿姨' }),
  'taking over the count': ({ device, id }) => createTakeOverCount(device.needs)(id),
  'choosing whose count stands': ({ device, id }) => createChooseCounter(device.needs)(id, 'phone-1'),
  'a remark': ({ device, id }) =>
    createNoteRemark(device.needs)(id, { words: '路灯', who: '', agenda: '大家说', offTheme: false }),
  'a remark off the theme': ({ device, id }) =>
    createNoteRemark(device.needs)(id, { words: '广场舞', who: '李叔', agenda: '', offTheme: true }),
  'another wording, speaker, item and tag': ({ device, id, line }) =>
    createCorrectRemark(device.needs)(id, line, {
      words: '三楼的灯坏了',
      who: '王阿姨',
      agenda: '上次的事',
      offTheme: true,
      reason: '',
    }),
  'taking into the ledger': ({ device, id, line }) =>
    createTakeIntoLedger(device.needs)(id, { remarks: [line], summary: '灯坏了', door: device.door }),
  'those present agreed': ({ device, id }) => createAgreeReadBack(device.needs)(id),
  'the end': ({ device, id }) => createCloseSession(device.needs)(id, '三天内修好。'),
};

/** A planned session in which another phone counted two residents and this one three, with one line. */
async function evening(): Promise<Evening> {
  const device = await deviceForTest();
  const id = await planOn(device);
  const other = await createWritingDevice('loudzhang', 'phone-2');
  await carry(device, other, id);
  done(await createCountArrival(other.needs)(id, { person: 'resident', delta: 2, who: '' }));
  await carry(other, device, id);
  await other.database.close();
  device.pass(1);
  done(await createCountArrival(device.needs)(id, { person: 'resident', delta: 3, who: '' }));
  const line = { words: '灯坏了', who: '', agenda: '大家说', offTheme: false };
  return { device, id, line: done(await createNoteRemark(device.needs)(id, line)) };
}

function lastStep({ steps }: Session): readonly string[] {
  return steps.filter(({ device }) => device === 'phone-1').at(-1)?.entries ?? [];
}

test.each(Object.entries(ACTIONS).filter(([what]) => what !== 'the beginning'))(
  '%s can be taken back and put back, and nothing else changes',
  async (_, act) => {
    const on = await evening();
    const { device, id } = on;
    const before = await readSession(device, id);
    device.pass(1);
    await act(on);
    const after = await readSession(device, id);
    expect(after).not.toEqual(before);
    device.pass(1);
    done(await createUndoEntries(device.needs)(id, lastStep(after)));
    expect(await readSession(device, id)).toEqual(before);
    const proposals = (await device.database.query({ type: 'proposal' })).map(foldProposal);
    expect(proposals.every(({ withdrawn }) => withdrawn)).toBe(true);
    device.pass(1);
    done(await createRedoEntries(device.needs)(id, lastStep(after)));
    expect(await readSession(device, id)).toEqual(after);
  },
);

test('a session that was begun by mistake is planned again, and begins anew', async () => {
  const device = await deviceForTest();
  const id = await planOn(device);
  const begin = createBeginSession(device.needs);
  done(await begin(id));
  const begun = await readSession(device, id);
  expect([begun.state, lastStep(begun)]).toEqual(['live', [expect.any(String)]]);
  done(await createUndoEntries(device.needs)(id, lastStep(begun)));
  expect((await readSession(device, id)).state).toBe('planned');
  device.pass(5);
  done(await begin(id));
  expect((await readSession(device, id)).state).toBe('live');
});

test('step by step everything done on a phone goes back to the plan, what another did stays', async () => {
  const on = await evening();
  const { device, id } = on;
  for (const act of Object.values(ACTIONS)) {
    device.pass(1);
    await act(on);
  }
  for (;;) {
    device.pass(1);
    const step = lastStep(await readSession(device, id));
    if (step.length === 0) break;
    done(await createUndoEntries(device.needs)(id, step));
  }
  const { remarks, taken, attendance, closing, agreedAt, state } = await readSession(device, id);
  expect([remarks, taken, closing, agreedAt, state]).toEqual([[], [], undefined, undefined, 'live']);
  expect(attendance.all).toMatchObject([{ device: 'phone-2', present: 2 }]);
});
