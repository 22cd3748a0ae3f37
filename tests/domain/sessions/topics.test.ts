import { expect, test } from 'vitest';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { openTopics, topicsIn, topicsLeftBy } from '#domain/sessions/topics.ts';
import { sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';
import { PLAN } from './sample-session.ts';

test.each([
  ['楼道照明', ['楼道照明']],
  ['楼道照明和电动车充电', ['楼道照明和电动车充电']],
  ['和谐邻里，从我做起', ['和谐邻里，从我做起']],
  ['路灯、停车；垃圾分类 / 门禁', ['路灯', '停车', '垃圾分类', '门禁']],
  ['充电桩以及飞线', ['充电桩', '飞线']],
  [' 、', []],
])('LY-10: the themes in %j', (theme, topics) => {
  expect(topicsIn(theme)).toEqual(topics);
});

function held(
  day: string,
  theme: string,
  later: readonly string[],
  offTheme: readonly string[] = [],
): Session {
  const remarks = offTheme.map((words, nth) =>
    sampleEntry(`${day}-${nth}`, nth, 'remark', { words, who: '', agenda: '', offTheme: true }),
  );
  const data = { ...PLAN, theme, later: [...later], startsAt: `${day}T12:00:00.000Z` };
  return foldSession(sampleRecord(`session:${day}`, data, remarks));
}

test('what was put off and what was said off the theme waits for the next plan, until it is a theme', () => {
  const first = held('2026-11-06', '路灯', ['停车'], ['广场舞太吵', '停车']);
  const second = held('2026-11-13', '停车', [], ['电梯']);
  expect(topicsLeftBy(first)).toEqual(['停车', '广场舞太吵']);
  expect(openTopics([first], 'yehua')).toEqual(['停车', '广场舞太吵']);
  expect(openTopics([first, second], 'yehua')).toEqual(['电梯', '广场舞太吵']);
  expect(openTopics([second, first], 'lagua')).toEqual([]);
});

test('what was said off the theme and went into the ledger is taken care of there', () => {
  const data = { ...PLAN, later: [] };
  const remark = { words: '电梯', who: '', agenda: '', offTheme: true };
  const session = foldSession(
    sampleRecord('session:1', data, [
      sampleEntry('e1', 1, 'remark', remark),
      sampleEntry('e2', 2, 'taken', { remarks: ['e1'], issue: 'issue:1' }),
    ]),
  );
  expect(topicsLeftBy(session)).toEqual([]);
});
