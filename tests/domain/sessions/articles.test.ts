import { expect, test } from 'vitest';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { PEOPLE, type Person, SIDE_OF, type Side } from '#domain/sessions/people.ts';
import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import { THEME_AREAS } from '#domain/sessions/themes.ts';
import { isOpenVenue, VENUES } from '#domain/sessions/venues.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import { sessionCodes } from '#features/sessions/session-codes-text.ts';

function kindCalled(name: string): SessionKind {
  const kind = BUILT_IN_KINDS.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`There is no ${name}.`);
  return kind;
}

function whoSits(side: Side): readonly string[] {
  return PEOPLE.filter((person) => SIDE_OF[person] === side).map((person) => sessionCodes.people[person]);
}

test('LY-03, LY-04: 听 can be any meeting that there is already, and each platform by its name', () => {
  const meetings = ['居民议事会', '小板凳恳谈会', '主题党日'];
  const platforms = ['书记面对面', '南湖夜话', '党群零距离'];
  for (const name of [...meetings, ...platforms]) expect(kindCalled(name).retired).toBe(false);
  expect(new Set(BUILT_IN_KINDS.map(({ code }) => code)).size).toBe(BUILT_IN_KINDS.length);
});

test('LY-06: a new kind of session is in the open, and open places are offered before rooms', () => {
  expect(isOpenVenue(plainKind('own').venue)).toBe(true);
  const firstRoom = VENUES.findIndex((venue) => !isOpenVenue(venue));
  expect(VENUES.slice(firstRoom).filter(isOpenVenue)).toEqual([]);
  expect(VENUES.slice(firstRoom).map((venue) => sessionCodes.venues[venue])).toEqual(
    expect.arrayContaining(['党员服务中心', '物业办公室', '居民家中']),
  );
});

test('LY-08, ZZ-08: those who speak are delegates, representatives, residents, shops and units', () => {
  expect(whoSits('speaking')).toEqual(['居民代表', '普通群众', '两代表一委员', '商户', '驻区单位']);
});

test('LY-09: those who listen are members at work, leaders of street and community, members of the branch', () => {
  expect(whoSits('listening')).toEqual(expect.arrayContaining(['在职党员', '街道社区负责人', '直管党员']));
});

test('LY-12, ZZ-07: the themes of the articles can be chosen, and 征求意见 asks all of its three', () => {
  const names = THEME_AREAS.map((area) => sessionCodes.areas[area]);
  expect(names).toEqual(expect.arrayContaining(['环境保护', '基层党建', '民生实事', '群众活动', '基础设施']));
  expect(kindCalled('征求意见座谈会').agenda.slice(0, 3)).toEqual(['社区存在的问题', '群众活动', '基础设施']);
});

test('LY-19: the meeting of 复诊 counts everybody whom the article invites, and 复诊 is held there', () => {
  const invited: readonly Person[] = [
    'official',
    'property',
    'supervisor',
    'expert',
    'direct-member',
    'representative',
  ];
  const { code, people } = kindCalled('居民议事会');
  expect(people).toEqual(expect.arrayContaining([...invited]));
  const guards = liuyangRouted.steps.find((step) => step.code === 'second-diagnosis')?.guards ?? [];
  expect(guards.flatMap((guard) => (guard.kind === 'session' ? guard.of : []))).toContain(code);
});

test('LY-25: 商办 has its assemblies, and a decision that is theirs names one of them', () => {
  const assemblies = ['党员大会', '党员和居民代表会议'].map((name) => kindCalled(name).code);
  const guards = liuyangRouted.steps.find(({ code }) => code === 'decide')?.guards ?? [];
  const asked = guards.flatMap((guard) =>
    guard.kind === 'deliberation' && ['review', 'resolution'].includes(guard.of) ? guard.in : [],
  );
  expect(asked).toEqual(assemblies);
});
