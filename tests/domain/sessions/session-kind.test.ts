import { expect, test } from 'vitest';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { SIDE_OF } from '#domain/sessions/people.ts';
import { foldKind, kindFields, kindsOf, plainKind } from '#domain/sessions/session-kind.ts';
import { sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';

test('the kinds of the articles are there', () => {
  expect(BUILT_IN_KINDS.map(({ name }) => name)).toEqual([
    '小板凳恳谈会',
    '每周夜话',
    '拉呱说事',
    '书记面对面',
    '南湖夜话',
    '党群零距离',
    '主题党日',
    '群众活动',
    '征求意见座谈会',
    '居民议事会',
    '党群议事会',
    '党员和居民代表会议',
    '支部委员会议',
    '党员大会',
    '社区“两委”会议',
    '相关单位商议会',
    '联席会议',
    '观摩评比',
    '志愿服务',
    '疫情防控',
  ]);
});

test('夜话 is weekly at 20:00 (JX-01), 拉呱说事 monthly (QF-02)', () => {
  const rhythmOf = (code: string): unknown => BUILT_IN_KINDS.find((kind) => kind.code === code)?.rhythm;
  expect(rhythmOf('yehua')).toMatchObject({ every: 'week', time: '20:00' });
  expect(rhythmOf('lagua')).toMatchObject({ every: 'month' });
});

test('every built-in kind counts people that exist, on both sides, and survives being written down', () => {
  const known: readonly string[] = Object.keys(SIDE_OF);
  for (const kind of BUILT_IN_KINDS) {
    expect(kind.people.filter((person) => !known.includes(person))).toEqual([]);
    const record = sampleRecord(`kind:cxtyc-${kind.code}`, kindFields(kind));
    expect(foldKind(record, plainKind(kind.code))).toEqual(kind);
  }
});

test('a coordinator changes a built-in kind; what was not touched stays as built in', () => {
  const record = sampleRecord('kind:cxtyc-yehua', { code: 'yehua' }, [sampleSet('s', 1, 'weekday', 3)]);
  const yehua = kindsOf(BUILT_IN_KINDS, [record]).find(({ code }) => code === 'yehua');
  expect(yehua).toMatchObject({ name: '每周夜话', rhythm: { every: 'week', weekday: 3, time: '20:00' } });
});

test('a kind of its own stands after the built-in ones', () => {
  const record = sampleRecord('kind:cxtyc-own1', kindFields({ ...plainKind('own1'), name: '树下茶话' }));
  expect(kindsOf(BUILT_IN_KINDS, [record]).at(-1)).toMatchObject({ code: 'own1', name: '树下茶话' });
});

test('nonsense in a kind reads as nothing said', () => {
  const record = sampleRecord('kind:cxtyc-yehua', {
    code: 'yehua',
    every: 'daily',
    weekday: 9,
    time: '25:00',
    percent: 100,
    people: 7,
  });
  const yehua = kindsOf(BUILT_IN_KINDS, [record]).find(({ code }) => code === 'yehua');
  expect(yehua).toMatchObject({
    rhythm: { every: 'week', weekday: 5, time: '20:00' },
    representation: { percent: 60 },
    people: [],
  });
});

test('LY-11 is for meetings where residents speak, not for a body among itself', () => {
  const bodies = ['daibiao', 'zhiwei', 'dangyuan', 'liangwei', 'shangyi', 'lianxi'];
  const free = BUILT_IN_KINDS.filter(({ representation }) => representation.areas.length === 0);
  expect(free.map(({ code }) => code)).toEqual(bodies);
});
