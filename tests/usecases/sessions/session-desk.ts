import { type SessionPlan, foldSession, type Session } from '#domain/sessions/session.ts';
import type { Result } from '#lib/result.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createNoteRemark } from '#usecases/sessions/note-remark.ts';
import { createPlanSession } from '#usecases/sessions/plan-session.ts';

/** 2026-11-22 20:00 in China. */
export const TONIGHT = Date.parse('2026-11-22T12:00:00.000Z');

export const YEHUA: SessionPlan = {
  kind: 'yehua',
  kindName: '每周夜话',
  theme: '楼道照明和电动车充电',
  area: 'livelihood',
  venue: 'activity-room',
  place: 'A8楼活动室',
  building: 'place:cxtyc-a8',
  buildingName: 'A8楼',
  startsAt: TONIGHT,
  host: 'A8楼楼长',
  coHosts: ['物业公司', ' '],
  agenda: ['上次的事', '大家说'],
  later: [],
};

/** The value of what must have been done. */
export function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

export async function planOn({ needs }: WritingDevice, plan = YEHUA): Promise<string> {
  return done(await createPlanSession(needs)(COMMUNITY, plan));
}

export async function remarkOn(
  { needs }: WritingDevice,
  session: string,
  words: string,
  who = '',
): Promise<string> {
  return done(await createNoteRemark(needs)(session, { words, who, agenda: '', offTheme: false }));
}

export async function readSession({ database }: WritingDevice, id: string): Promise<Session> {
  const record = await database.read(id);
  if (record === undefined) throw new Error(`${id} is not on the device`);
  return foldSession(record);
}

/** What the server hands from one phone to the other. */
export async function carry(
  from: WritingDevice,
  to: WritingDevice,
  ...ids: readonly string[]
): Promise<void> {
  const records = await from.database.readMany(ids);
  await to.database.takeIn({
    scope: COMMUNITY,
    records,
    deletedIds: [],
    checkpoint: `from-${from.needs.author.device}`,
  });
}
