import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecords } from '#domain/records/merge.ts';
import { headcount } from '#domain/sessions/attendance.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { minuteTime, sampleEntry, sampleSet } from '#tests/domain/sample-record.ts';
import { arbitrarySession, arrival, remark, sampleSession } from './sample-session.ts';

test('a planned session says what was planned', () => {
  expect(foldSession(sampleSession([]))).toMatchObject({
    state: 'planned',
    kind: 'yehua',
    theme: '楼道照明和电动车充电',
    area: 'livelihood',
    startsAt: Date.parse('2026-11-22T12:00:00.000Z'),
    coHosts: ['物业公司'],
    agenda: ['上次的事', '今晚的主题'],
    remarks: [],
  });
});

test('the fold is total, and blind to the order in which copies came together', () => {
  fc.assert(
    fc.property(arbitrarySession, arbitrarySession, arbitrarySession, (a, b, c) => {
      const one = foldSession(mergeRecords(mergeRecords(a, b), c));
      const other = foldSession(mergeRecords(c, mergeRecords(b, a)));
      expect(other).toEqual(one);
      expect(foldSession(mergeRecords(a, a))).toEqual(foldSession(mergeRecords(a, mergeRecords(a, a))));
    }),
  );
});

test('two recorders: lines of both phones stand in the order of time, none lost, none twice', () => {
  const common = sampleSession([remark('r0', 1, '开场')]);
  const mine = sampleSession([...common.entries, remark('a1', 2, '灯坏了'), remark('a2', 6, '谁来修')]);
  const theirs = sampleSession([
    ...common.entries,
    remark('b1', 3, '是灯泡', 'phone-b'),
    remark('b2', 4, '是线', 'phone-b'),
  ]);
  const united = foldSession(mergeRecords(mergeRecords(mine, theirs), mine));
  expect(united.remarks.map(({ words }) => words)).toEqual(['开场', '灯坏了', '是灯泡', '是线', '谁来修']);
});

test('two recorders: tallies are not added up; the phone that counted first stands, the other is shown beside', () => {
  const first = [arrival('a1', 1, 'resident', 10), arrival('a2', 3, 'representative', 2)];
  const second = [
    arrival('b1', 2, 'resident', 11, 'phone-b'),
    arrival('b2', 4, 'representative', 2, 'phone-b'),
  ];
  const { attendance } = foldSession(sampleSession([...first, ...second]));
  expect(attendance.tally).toMatchObject({ device: 'phone-a', present: 12 });
  expect(attendance.others).toMatchObject([{ device: 'phone-b', present: 13 }]);
});

test('a second tally that says the same is not shown beside', () => {
  const { attendance } = foldSession(
    sampleSession([arrival('a1', 1, 'resident', 3), arrival('b1', 2, 'resident', 3, 'phone-b')]),
  );
  expect(attendance.others).toEqual([]);
});

test('somebody can choose whose count stands', () => {
  const { attendance } = foldSession(
    sampleSession([
      arrival('a1', 1, 'resident', 10),
      arrival('b1', 2, 'resident', 12, 'phone-b'),
      sampleSet('s', 5, 'counter', 'phone-b'),
    ]),
  );
  expect(attendance.tally).toMatchObject({ device: 'phone-b', present: 12 });
  expect(attendance.others).toMatchObject([{ device: 'phone-a', present: 10 }]);
});

test('a kind of person that this app does not know is counted on the side that was written', () => {
  const { attendance } = foldSession(
    sampleSession([arrival('a1', 1, 'pensioner', 2), arrival('a2', 2, 'resident', 1)]),
  );
  expect(attendance.tally?.heads).toEqual([
    { person: 'resident', side: 'speaking', count: 1 },
    { person: 'pensioner', side: 'speaking', count: 2 },
  ]);
  expect(headcount(attendance.tally, 'official')).toBe(0);
});

test('what was undone does not count, nothing is gone, and it can be put back', () => {
  const said = [remark('r1', 1, '灯坏了'), remark('r2', 2, '打错了'), arrival('a1', 3, 'resident', 1)];
  const undone = [
    ...said,
    sampleEntry('u1', 4, 'undone', { entry: 'r2' }),
    sampleEntry('u2', 4, 'undone', { entry: 'a1' }),
  ];
  const session = foldSession(sampleSession(undone));
  expect(session.remarks.map(({ id }) => id)).toEqual(['r1']);
  expect(session.attendance.tally).toBeUndefined();
  const redone = foldSession(sampleSession([...undone, sampleEntry('x', 5, 'redone', { entry: 'r2' })]));
  expect(redone.remarks.map(({ id }) => id)).toEqual(['r1', 'r2']);
});

test('several remarks can make one issue, one remark several', () => {
  const { remarks, taken } = foldSession(
    sampleSession([
      remark('r1', 1, '灯坏了'),
      remark('r2', 2, '灯还是坏的,门也坏了'),
      sampleEntry('t1', 3, 'taken', { remarks: ['r1', 'r2'], issue: 'issue:1' }),
      sampleEntry('t2', 4, 'taken', { remarks: ['r2'], issue: 'issue:2' }),
    ]),
  );
  expect(remarks.map(({ issues }) => issues)).toEqual([['issue:1'], ['issue:1', 'issue:2']]);
  expect(taken).toHaveLength(2);
});

test('a corrected remark shows the new wording and keeps the old one with author and reason', () => {
  const { remarks } = foldSession(
    sampleSession([
      remark('r1', 1, '三楼灯坏了'),
      sampleEntry(
        'c1',
        9,
        'corrected',
        { remark: 'r1', words: '四楼灯坏了', reason: '听错了楼层' },
        { by: 'xietiao' },
      ),
    ]),
  );
  expect(remarks[0]).toMatchObject({
    words: '四楼灯坏了',
    corrections: [{ before: { words: '三楼灯坏了', who: '' }, reason: '听错了楼层', by: 'xietiao' }],
  });
});

test('moving a remark to the next agenda is no correction of its words', () => {
  const { remarks } = foldSession(
    sampleSession([
      remark('r1', 1, '广场舞太吵'),
      sampleEntry('c1', 2, 'corrected', { remark: 'r1', offTheme: true }),
    ]),
  );
  expect(remarks[0]).toMatchObject({ offTheme: true, corrections: [] });
});

test('of two closings the first counts and the second is kept', () => {
  const closed = (id: string, minutes: number, summary: string): ReturnType<typeof sampleEntry> =>
    sampleEntry(id, minutes, 'closed', {
      summary,
      present: [{ person: 'resident', side: 'speaking', count: 9 }],
    });
  const session = foldSession(
    sampleSession([remark('r', 1, '灯'), closed('z', 120, '后写的'), closed('y', 110, '先写的')]),
  );
  expect(session.state).toBe('closed');
  expect(session.closing).toMatchObject({ summary: '先写的', at: minuteTime(110), present: [{ count: 9 }] });
  expect(session.laterClosings.map(({ summary }) => summary)).toEqual(['后写的']);
});

test('a closing taken back reopens the session', () => {
  const session = foldSession(
    sampleSession([
      remark('r', 1, '灯'),
      sampleEntry('z', 120, 'closed', { summary: '' }),
      sampleEntry('u', 121, 'undone', { entry: 'z' }),
    ]),
  );
  expect(session.state).toBe('live');
});

test('a session that was called off and held all the same was held', () => {
  const off = sampleSet('s', 1, 'calledOff', '下大雨');
  expect(foldSession(sampleSession([off])).state).toBe('called-off');
  expect(foldSession(sampleSession([off, remark('r', 2, '还是来了')])).state).toBe('live');
});
