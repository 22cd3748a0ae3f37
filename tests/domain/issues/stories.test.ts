import { expect, test } from 'vitest';
import { duesOf, latenessOf } from '#domain/issues/due.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { jiaxiang } from '#domain/work-methods/catalogue/jiaxiang.ts';
import { qufu } from '#domain/work-methods/catalogue/qufu.ts';
import { shangjie } from '#domain/work-methods/catalogue/shangjie.ts';
import { streetChiefs } from '#domain/work-methods/catalogue/street-chiefs.ts';
import {
  answered,
  close,
  coordinator,
  createLedger,
  leader,
  satisfied,
  stepDone,
  unsatisfied,
  volunteer,
} from './story.ts';

const NOISE = 'issue:noise';

test('SJ-06 机房噪音: outside parties, a measurement and two lectures end in an answer to everybody', () => {
  const ledger = createLedger(shangjie);
  ledger.open(NOISE, {
    summary: '一楼通信机房噪音扰民,担心触电和辐射',
    proposals: ['proposal:1', 'proposal:2'],
  });
  ledger.act(leader, NOISE, stepDone('talk'));
  ledger.set(coordinator, NOISE, {
    cause: '机房紧邻住户,风机老化',
    responsible: '社区党支部书记',
    unit: '通信公司',
    dueOn: '2026-11-30',
    handling: 'by-departments',
  });
  ledger.act(leader, NOISE, stepDone('distil'));
  ledger.act(coordinator, NOISE, stepDone('project'));
  ledger.act(coordinator, NOISE, stepDone('dispatch'));
  for (const note of ['环保部门来监测,数据已张贴', '第一场讲座', '第二场讲座,一问一答']) {
    ledger.act(coordinator, NOISE, { kind: 'progress', note });
  }
  ledger.set(coordinator, NOISE, { outcome: '达成统一整改意见,隐患已排除' });
  ledger.act(coordinator, NOISE, stepDone('finish'));
  expect(ledger.refusal(leader, NOISE, close)).toBe('answers-owed');
  for (const proposal of ['proposal:1', 'proposal:2']) {
    ledger.act(volunteer, NOISE, answered(proposal));
    ledger.act(volunteer, NOISE, satisfied(proposal));
  }
  expect(ledger.refusal(leader, NOISE, close)).toBe('steps-open');
  ledger.act(coordinator, NOISE, stepDone('appraise'));
  const ended = ledger.act(leader, NOISE, close);
  expect(ended.state).toBe('closed');
  expect(ended.steps.find(({ step }) => step.code === 'inspect')?.state).toBe('left-out');
  expect(ended.history.filter(({ entry }) => entry.kind === 'progress')).toHaveLength(3);
});

test('QF-08 东关大街路面: split over departments, and closed only when every part is answered', () => {
  const ledger = createLedger(qufu);
  const [road, planning, housing, traffic] = ['road', 'planning', 'housing', 'traffic'].map(
    (name) => `issue:${name}`,
  ) as [string, string, string, string];
  ledger.open(road, { summary: '老街路面破损', proposals: ['proposal:1'] });
  ledger.act(leader, road, stepDone('say'));
  ledger.set(leader, road, { size: 'large', measures: '挖补提升,涉及三个部门,分理解决' });
  ledger.act(leader, road, stepDone('discuss'));
  ledger.act(leader, road, { kind: 'escalated', to: 'street', reason: '涉及多个部门' });
  const parts = [planning, housing, traffic];
  for (const part of parts) ledger.open(part, { parent: road, source: 'session', size: 'small' });
  expect(ledger.refusal(leader, road, { kind: 'split', parts })).toBe('not-your-role');
  ledger.act(coordinator, road, { kind: 'split', parts });
  ledger.act(leader, road, stepDone('do'));
  ledger.act(leader, road, answered('proposal:1', '路面改造已经开工'));
  ledger.act(leader, road, satisfied('proposal:1'));
  for (const part of parts) {
    expect(ledger.refusal(leader, road, close)).toBe('parts-open');
    ledger.act(leader, part, stepDone('say'));
    ledger.act(leader, part, stepDone('do'));
    ledger.act(leader, part, answered('', '本部门的一段已经办结'));
    expect(ledger.act(leader, part, close).state).toBe('closed');
  }
  expect(ledger.act(leader, road, close)).toMatchObject({ state: 'closed', level: 1, parts });
});

test('LY-28 棚屋: more than fifty parties, each answered, with figures of what came of it', () => {
  const ledger = createLedger(liuyang);
  const households = Array.from({ length: 52 }, (_, nth) => `proposal:${nth + 1}`);
  ledger.open('issue:sheds', { summary: '宿舍区违搭棚屋的去留', proposals: households });
  ledger.act(leader, 'issue:sheds', stepDone('listen'));
  expect(ledger.refusal(leader, 'issue:sheds', stepDone('first-diagnosis'))).toBe('fields-missing');
  ledger.set(leader, 'issue:sheds', {
    category: 'governance',
    responsible: '街道党工委副书记',
    dueOn: '2026-12-31',
    measures: '党群议事,形成共识后统一拆除',
    handling: 'by-residents',
  });
  ledger.act(leader, 'issue:sheds', stepDone('first-diagnosis'));
  expect(ledger.refusal(leader, 'issue:sheds', stepDone('second-diagnosis'))).toBe('session-missing');
  ledger.act(leader, 'issue:sheds', stepDone('second-diagnosis', 'yishihui'));
  ledger.act(volunteer, 'issue:sheds', stepDone('handle'));
  ledger.set(leader, 'issue:sheds', {
    outcome: '全部拆除到位',
    figures: [
      { label: '户', value: 52 },
      { label: '个', value: 74 },
    ],
  });
  for (const proposal of households.slice(1)) {
    ledger.act(volunteer, 'issue:sheds', answered(proposal));
    ledger.act(volunteer, 'issue:sheds', satisfied(proposal));
  }
  expect(ledger.refusal(leader, 'issue:sheds', close)).toBe('answers-owed');
  ledger.act(volunteer, 'issue:sheds', answered('proposal:1'));
  ledger.act(volunteer, 'issue:sheds', satisfied('proposal:1'));
  const ended = ledger.act(leader, 'issue:sheds', close);
  expect(ended.issue.figures).toEqual([
    { label: '户', value: 52 },
    { label: '个', value: 74 },
  ]);
  expect(ended.verdicts).toHaveLength(52);
});

test('LY-27 乱停车: a member takes it on; 不满意 sends it back once, and LY-36 gives seven working days', () => {
  const ledger = createLedger(liuyang);
  const parking = 'issue:parking';
  ledger.open(parking, { summary: '小区车辆乱停占位', proposals: ['proposal:1', 'proposal:2'] });
  ledger.act(volunteer, parking, stepDone('listen'));
  ledger.set(leader, parking, {
    category: 'governance',
    responsible: '楼长',
    dueOn: '2026-09-30',
    measures: '申请“微服务”项目资金,买油漆、划车位、装摄像头',
    handling: 'by-members',
  });
  ledger.act(leader, parking, stepDone('first-diagnosis'));
  ledger.act(volunteer, parking, { kind: 'claimed' });
  ledger.act(volunteer, parking, stepDone('handle'));
  for (const proposal of ['proposal:1', 'proposal:2']) ledger.act(volunteer, parking, answered(proposal));
  ledger.act(volunteer, parking, satisfied('proposal:2'));
  expect(ledger.refusal(volunteer, parking, unsatisfied('proposal:1', ' '))).toBe('cause-missing');
  const back = ledger.act(volunteer, parking, unsatisfied('proposal:1', '晚上还是没有车位'));
  expect(back).toMatchObject({ round: 2, current: ['handle'], state: 'open' });
  expect(back.rounds[1]?.causes).toMatchObject([{ cause: '晚上还是没有车位', owners: ['zhiyuan'] }]);

  const conference = { kind: 'submitted', clock: 'joint-conference', note: '现有场地不够' } as const;
  expect(ledger.refusal(leader, parking, conference)).toBe('not-your-role');
  const submitted = ledger.act(coordinator, parking, conference);
  expect(ledger.refusal(coordinator, parking, conference)).toBe('clock-running');
  const calendar = createCalendar([]);
  expect(duesOf(submitted, calendar)).toEqual([
    { day: '2026-09-30', provisional: false, clock: undefined },
    { day: '2026-10-12', provisional: false, clock: 'joint-conference' },
  ]);
  expect(latenessOf(submitted, calendar, '2026-09-24')).toBe('later');
  expect(latenessOf(submitted, calendar, '2026-09-28')).toBe('soon');
  expect(latenessOf(submitted, calendar, '2026-10-01')).toBe('overdue');

  ledger.act(volunteer, parking, stepDone('handle'));
  const told = ledger.act(volunteer, parking, answered('proposal:1', '联席会议同意开放旁边单位的车位'));
  expect(duesOf(told, calendar)).toEqual([{ day: '2026-09-30', provisional: false, clock: undefined }]);
  expect(ledger.refusal(leader, parking, close)).toBe('verdicts-owed');
  ledger.act(volunteer, parking, satisfied('proposal:1'));
  const ended = ledger.act(leader, parking, close);
  expect(ended.verdicts.map(({ verdict, round }) => [verdict, round])).toEqual([
    ['satisfied', 1],
    ['unsatisfied', 1],
    ['satisfied', 2],
  ]);
  expect(ended.steps.find(({ step }) => step.code === 'handle')?.doings).toHaveLength(2);
});

test('JX-09 电子门禁: raised at a 夜话, done by the 楼长, who is thanked by account', () => {
  const ledger = createLedger(jiaxiang);
  ledger.open('issue:gate', { summary: '单元门没有门禁', proposals: ['proposal:1'], size: 'small' });
  expect(ledger.refusal(leader, 'issue:gate', stepDone('talk'))).toBe('session-missing');
  expect(ledger.refusal(leader, 'issue:gate', stepDone('talk', 'kentanhui'))).toBe('session-missing');
  ledger.act(leader, 'issue:gate', stepDone('talk', 'yehua'));
  ledger.act(leader, 'issue:gate', stepDone('register'));
  ledger.act(leader, 'issue:gate', { kind: 'claimed' });
  ledger.act(leader, 'issue:gate', stepDone('do'));
  ledger.act(leader, 'issue:gate', answered('proposal:1', '电子门禁装好了'));
  expect(ledger.refusal(leader, 'issue:gate', close)).toBe('verdicts-owed');
  ledger.act(volunteer, 'issue:gate', satisfied('proposal:1'));
  const ended = ledger.act(leader, 'issue:gate', { kind: 'closed', note: '', thanks: 'a8-louzhang' });
  expect(ended.closing).toMatchObject({ thanks: 'a8-louzhang', by: 'a8-louzhang' });
});

test('ZZ-23 米皮店门口路: goes up level by level, and no level closes it by passing it up', () => {
  const ledger = createLedger(streetChiefs);
  const road = 'issue:potholes';
  ledger.open(road, { summary: '沿街门口道路坑洼', proposals: ['proposal:1'] });
  ledger.act(volunteer, road, stepDone('check'));
  for (const to of ['third-chief', 'second-chief', 'first-chief']) {
    ledger.act(volunteer, road, { kind: 'escalated', to, reason: '自己解决不了' });
    expect(ledger.progress(road)).toMatchObject({ state: 'open', current: ['solve'] });
    expect(ledger.refusal(leader, road, close)).toBe('answers-owed');
  }
  const further = { kind: 'escalated', to: 'first-chief', reason: '还没修' } as const;
  expect(ledger.refusal(volunteer, road, further)).toBe('not-higher');
  expect(ledger.refusal(coordinator, road, { ...further, kind: 'returned' })).toBe('not-lower');
  ledger.act(volunteer, road, answered('proposal:1', '已经报到一级路长'));
  ledger.act(volunteer, road, satisfied('proposal:1'));
  expect(ledger.refusal(leader, road, close)).toBe('steps-open');
  expect(ledger.refusal(leader, road, stepDone('solve'))).toBe('fields-missing');
  ledger.set(leader, road, { outcome: '路面修整平坦' });
  ledger.act(leader, road, stepDone('solve'));
  expect(ledger.act(leader, road, close)).toMatchObject({ state: 'closed', level: 3 });
});
