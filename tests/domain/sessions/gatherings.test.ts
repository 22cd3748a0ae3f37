import { expect, test } from 'vitest';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { SIDE_OF } from '#domain/sessions/people.ts';
import { alsoThere, isHeldAt, meetingPlaces } from '#domain/sessions/place-calendar.ts';
import { nextDate } from '#domain/sessions/rhythm.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import { THEME_AREAS } from '#domain/sessions/themes.ts';
import { isOpenVenue, VENUES } from '#domain/sessions/venues.ts';
import { sessionCodes } from '#features/sessions/session-codes-text.ts';
import { sampleRecord } from '#tests/domain/sample-record.ts';
import { sampleSession } from './sample-session.ts';

function kindCalled(name: string): SessionKind {
  const kind = BUILT_IN_KINDS.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`There is no ${name}.`);
  return kind;
}

function attending(name: string): readonly string[] {
  const names: Readonly<Record<string, string>> = sessionCodes.people;
  return kindCalled(name).people.map((person) => names[person] ?? person);
}

const topics = THEME_AREAS.map((area) => sessionCodes.areas[area]);

test('QF-03: the monthly day is for studying, deciding and 拉呱说事, in this order', () => {
  expect(kindCalled('拉呱说事').agenda.slice(0, 3)).toEqual(['集中学习', '民主决策', '拉呱说事']);
});

test('QF-04, SJ-04, SY-10: what people of each place talk about is a theme that can be chosen', () => {
  expect(topics).toEqual(expect.arrayContaining(['基础设施', '环境保护', '邻里关系']));
  expect(topics).toEqual(expect.arrayContaining(['邻里关系', '楼院建设', '社区治理']));
  expect(topics).toEqual(expect.arrayContaining(['基层党建', '城市创建', '群众工作', '民生实事']));
});

test('QF-05, QF-06: 拉呱说事 counts those who come as a rule and those who are invited', () => {
  expect(attending('拉呱说事')).toEqual(
    expect.arrayContaining(['街道社区负责人', '直管党员', '在职党员', '居民代表']),
  );
  expect(attending('拉呱说事')).toEqual(
    expect.arrayContaining(['区县领导', '两代表一委员', '驻区单位', '职能部门']),
  );
  expect(SIDE_OF['county-leader']).toBe('listening');
});

test('JX-04: 每周夜话 counts residents, the 楼长 and 区长, and the 书记', () => {
  expect(attending('每周夜话')).toEqual(expect.arrayContaining(['普通群众', '楼长、区长', '书记']));
});

test('SY-08: 观摩评比 comes round once a quarter', () => {
  const { rhythm } = kindCalled('观摩评比');
  const held = Date.parse('2026-09-15T06:30:00.000Z');
  expect(nextDate(rhythm, [held], Date.parse('2026-11-22T12:00:00.000Z'))?.at).toBe(
    Date.parse('2026-12-15T14:30:00.000+08:00'),
  );
});

test('SJ-02: a session names the units that hold it together with the community', () => {
  expect(foldSession(sampleSession([])).coHosts).toEqual(['物业公司']);
});

test('SJ-03: 小院, 广场 and 凉亭 are places, open to whoever passes by', () => {
  const open = VENUES.filter(isOpenVenue).map((venue) => sessionCodes.venues[venue]);
  expect(open).toEqual(expect.arrayContaining(['小院', '广场', '凉亭']));
  expect(isOpenVenue(kindCalled('小板凳恳谈会').venue)).toBe(true);
});

test('JX-10: what a 红帆驿站 is open for can be planned, each kind by its name', () => {
  for (const name of ['居民议事会', '志愿服务', '主题党日', '疫情防控'])
    expect(kindCalled(name).retired).toBe(false);
});

test('JX-10: a place has a calendar of its own, whatever kind of session is on there', () => {
  const held = (id: string, kindName: string, startsAt: string, place: string, more = {}): Session =>
    foldSession(
      sampleRecord(id, {
        kind: 'fuwu',
        kindName,
        startsAt: new Date(startsAt).toISOString(),
        place,
        building: '',
        ...more,
      }),
    );
  const sessions = [
    held('session:1', '志愿服务', '2026-11-28T15:00:00+08:00', '红帆驿站'),
    held('session:2', '主题党日', '2026-11-28T09:00:00+08:00', ' 红帆驿站 '),
    held('session:3', '居民议事会', '2026-11-29T09:00:00+08:00', '红帆驿站'),
    held('session:4', '每周夜话', '2026-11-28T20:00:00+08:00', 'A8楼活动室', {
      building: 'place:a8',
      buildingName: 'A8楼',
    }),
    held('session:5', '疫情防控', '2026-11-28T10:00:00+08:00', '红帆驿站', { calledOff: '下雨' }),
    held('session:6', '志愿服务', '2026-11-28T10:00:00+08:00', ''),
  ];
  expect(meetingPlaces(sessions)).toEqual([
    { key: '红帆驿站', name: '红帆驿站' },
    { key: 'place:a8', name: 'A8楼' },
  ]);
  expect(sessions.filter((one) => isHeldAt(one, '红帆驿站')).map(({ id }) => id)).toEqual([
    'session:1',
    'session:2',
    'session:3',
    'session:5',
  ]);
  const there = (except?: string): readonly string[] =>
    alsoThere(sessions, '2026-11-28', '红帆驿站', except).map(({ kindName }) => kindName);
  expect(there()).toEqual(['主题党日', '志愿服务']);
  expect(there('session:2')).toEqual(['志愿服务']);
  expect(alsoThere(sessions, '2026-11-28', ' ', undefined)).toEqual([]);
});
