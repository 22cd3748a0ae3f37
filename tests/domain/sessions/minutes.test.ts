import { expect, test } from 'vitest';
import { figuresOf } from '#domain/sessions/figures.ts';
import { foldInvitations, invitationsId } from '#domain/sessions/invitations.ts';
import { maskedName, withoutPhones } from '#domain/board/masking.ts';
import { previousSession } from '#domain/sessions/previous-session.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';
import { arrival, PLAN, remark, sampleSession } from './sample-session.ts';

test('sessions, remarks and substantive opinions are counted apart (LY-13); a session that is not over is not counted', () => {
  const held = foldSession(
    sampleSession([
      arrival('a', 0, 'resident', 20),
      remark('r1', 1, '灯坏了'),
      remark('r2', 2, '门坏了,灯也坏了'),
      remark('r3', 3, '没什么'),
      sampleEntry('t1', 4, 'taken', { remarks: ['r1', 'r2'], issue: 'issue:1' }),
      sampleEntry('t2', 5, 'taken', { remarks: ['r2'], issue: 'issue:2' }),
      sampleEntry('z', 9, 'closed', { present: [{ person: 'resident', side: 'speaking', count: 21 }] }),
    ]),
  );
  const live = foldSession(sampleSession([arrival('a', 0, 'resident', 5)]));
  expect(figuresOf([held, live], (issue) => issue === 'issue:2')).toEqual({
    sessions: 1,
    people: 21,
    remarks: 3,
    substantive: 2,
    issues: 2,
    answered: 1,
  });
});

test('last time is the latest session of the kind that was held, of this building if there was one', () => {
  const held = (id: string, startsAt: string, more = {}): Session => ({
    ...foldSession(sampleSession([sampleEntry('z', 9, 'closed', {})], { ...PLAN, startsAt, ...more })),
    id,
  });
  const all = [
    held('session:a8-old', '2026-11-06T12:00:00.000Z'),
    held('session:a8', '2026-11-13T12:00:00.000Z'),
    held('session:a9', '2026-11-20T12:00:00.000Z', { building: 'place:cxtyc-a9' }),
    held('session:other', '2026-11-21T12:00:00.000Z', { kind: 'lagua' }),
  ];
  const now = foldSession(sampleSession([]));
  expect(previousSession(now, all)?.id).toBe('session:a8');
  expect(previousSession({ ...now, building: 'place:cxtyc-a1' }, all)?.id).toBe('session:a9');
  expect(previousSession({ ...now, startsAt: 0 }, all)).toBeUndefined();
});

test('an invitation can be ticked, taken back and ticked again', () => {
  const tick = (id: string, minutes: number): ReturnType<typeof sampleEntry> =>
    sampleEntry(id, minutes, 'invited', { door: 'place:cxtyc-a8-1-302' });
  const undone = [tick('i1', 1), sampleEntry('u', 2, 'undone', { entry: 'i1' })];
  const fold = (entries: ReturnType<typeof sampleEntry>[]): number =>
    foldInvitations(sampleRecord('invitation:1-cxtyc-a8', {}, entries)).invited.size;
  expect([fold([tick('i1', 1)]), fold(undone), fold([...undone, tick('i2', 3)])]).toEqual([1, 0, 1]);
});

test('all phones of a grid write invitations into one record in the doors database', () => {
  expect(invitationsId('session:01K', 'xbd-d-cxtyc-a8')).toBe('invitation:01K-cxtyc-a8');
});

test.each([
  ['王阿姨', '王**'],
  ['欧阳老师', '欧**'],
  ['李', '李'],
  ['', ''],
])('masks %s as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});

test('minutes show no phone number', () => {
  expect(withoutPhones('打 138 0013-8000 找我,三楼 302')).toBe('打 *** 找我,三楼 302');
});
