import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/access/account.ts';
import { mayAct, mayAdd } from '#domain/access/may.ts';
import type { IssueAction } from '#domain/issues/action.ts';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { CATALOGUE } from '#domain/work-methods/catalogue/catalogue.ts';
import { errand } from '#domain/work-methods/catalogue/errand.ts';
import { jiaxiang } from '#domain/work-methods/catalogue/jiaxiang.ts';
import { liuyangRouted } from '#domain/work-methods/catalogue/liuyang-routed.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { qufu } from '#domain/work-methods/catalogue/qufu.ts';
import { errandPapers } from '#domain/work-methods/catalogue/errand-papers.ts';
import { shangjieProjects } from '#domain/work-methods/catalogue/shangjie-projects.ts';
import { shanyangTogether } from '#domain/work-methods/catalogue/shanyang-together.ts';
import { shangjie } from '#domain/work-methods/catalogue/shangjie.ts';
import { shanyang } from '#domain/work-methods/catalogue/shanyang.ts';
import { streetChiefs } from '#domain/work-methods/catalogue/street-chiefs.ts';
import { zhengzhou } from '#domain/work-methods/catalogue/zhengzhou.ts';
import { type Method, methodId, type Step } from '#domain/work-methods/method.ts';
import { contentMark } from '#domain/work-methods/next-version.ts';
import { parseMethod } from '#domain/work-methods/parse-method.ts';
import { lastSteps, stepOf } from '#domain/work-methods/steps.ts';
import { validateMethod } from '#domain/work-methods/validate-method.ts';
import type { Json } from '#lib/json.ts';
import {
  answered,
  close,
  coordinator,
  createLedger,
  leader,
  type Ledger,
  satisfied,
  stepDone,
  unsatisfied,
} from '#tests/domain/issues/story.ts';

const ISSUE = 'issue:1';
const NEEDED = {
  category: 'services',
  responsible: '支部书记',
  unit: '社区',
  dueOn: '2026-12-31',
  measures: '分三步办',
  cause: '年久失修',
  plan: '更换',
  handling: 'by-residents',
  payer: '社区',
  implementer: '物业公司',
  outcome: '办好了',
  projectArea: 'premises',
  companion: '一名党员',
};

const known = {
  sessionKinds: BUILT_IN_KINDS.map(({ code }) => code),
  values: TELLING_VALUES,
};

/** The action that finishes a step, as somebody who knows the method would do it. */
function actionFor({ code, guards = [], finishedBy }: Step): IssueAction {
  if (finishedBy === 'decision-published') return { kind: 'published', what: 'decision', where: '公示栏' };
  if (finishedBy === 'result-published') return { kind: 'published', what: 'result', where: '公示栏' };
  const session = guards.flatMap((guard) => (guard.kind === 'session' ? guard.of : []));
  return stepDone(code, session[0]);
}

function isReported({ finishedBy }: Step): boolean {
  return finishedBy !== 'answers' && finishedBy !== 'verdicts';
}

function begin(method: Method, fields: Readonly<Record<string, Json>>): Ledger {
  const ledger = createLedger(method);
  ledger.open(ISSUE, { proposals: ['proposal:1', 'proposal:2'] });
  ledger.set(coordinator, ISSUE, { ...NEEDED, ...fields });
  return ledger;
}

/** Codes of the steps whose turn it is, those first that may be left out when `withOptional`. */
function turn({ steps }: Progress, withOptional: boolean): Step | undefined {
  const wanted = withOptional ? ['may', 'open'] : ['open'];
  return steps.find(({ step, state }) => wanted.includes(state) && isReported(step))?.step;
}

/** Holds what a step asks to be deliberated before (ZZ-02), and goes through its list (JN-06, ZZ-24). */
function deliberate(ledger: Ledger, { code, guards = [] }: Step): void {
  for (const guard of guards) {
    if (guard.kind === 'checklist') {
      const [{ name, items } = { name: '', items: [] }] = guard.lists;
      ledger.act(coordinator, ISSUE, { kind: 'checked', step: code, list: name, right: items, wanting: [] });
    }
    if (guard.kind !== 'deliberation') continue;
    const votes = { inFavour: 30, against: 1, abstained: 1, present: 32, entitled: 40 };
    const [sessionKind = ''] = guard.in;
    const held = { session: 'session:1', sessionKind, agreed: true, note: '' };
    ledger.act(coordinator, ISSUE, { kind: 'deliberated', of: guard.of, ...held, ...votes });
  }
}

/** What must be refused at every moment of every method. */
function expectRefusals(ledger: Ledger): void {
  const { steps } = ledger.progress(ISSUE);
  for (const { step, state } of steps.filter((one) => isReported(one.step))) {
    const refusal = ledger.refusal(coordinator, ISSUE, actionFor(step));
    if (state === 'done') expect(refusal).toBe('done-already');
    else if (state === 'waiting') expect(refusal).toBe('not-its-turn');
    else expect(refusal).toBeUndefined();
  }
  for (const { step } of steps.filter((one) => !isReported(one.step))) {
    expect(ledger.refusal(coordinator, ISSUE, stepDone(step.code))).toBe('not-reported');
  }
  expect(ledger.refusal(coordinator, ISSUE, stepDone('no-such-step'))).toBe('unknown-step');
}

function walkToEnd(ledger: Ledger, withOptional: boolean): void {
  for (;;) {
    const open = ledger.progress(ISSUE).steps.filter(({ state }) => state === 'open' || state === 'may');
    for (const { step } of open) deliberate(ledger, step);
    expectRefusals(ledger);
    const step = turn(ledger.progress(ISSUE), withOptional);
    if (step === undefined) return;
    expect(['answers-owed', 'verdicts-owed', 'steps-open']).toContain(ledger.refusal(leader, ISSUE, close));
    ledger.act(coordinator, ISSUE, actionFor(step));
  }
}

function answerAll(ledger: Ledger): void {
  for (const proposal of ['proposal:1', 'proposal:2']) {
    expect(ledger.refusal(leader, ISSUE, close)).toBe('answers-owed');
    expect(ledger.refusal(leader, ISSUE, satisfied(proposal))).toBe('not-answered-yet');
    ledger.act(leader, ISSUE, answered(proposal));
  }
}

const ways = [
  ['every step', true, { size: 'large', triage: 'annual-plan' }],
  ['no step that may be left out', false, { size: 'large', triage: 'passed-up' }],
  ['a small matter, at once', false, { size: 'small', triage: 'at-once' }],
] as const;

describe.each(CATALOGUE.map((method) => [method.name, method] as const))('%s', (_, method) => {
  test('can be run', () => {
    expect(validateMethod(method, known)).toEqual([]);
  });

  test('is the same method after a journey as JSON', () => {
    expect(parseMethod(JSON.parse(JSON.stringify(method)) as Json)).toEqual({ ok: true, value: method });
  });

  test.each(ways)('goes from start to end by %s', (__, withOptional, fields) => {
    const ledger = begin(method, fields);
    walkToEnd(ledger, withOptional);
    answerAll(ledger);
    walkToEnd(ledger, withOptional);
    expect(ledger.refusal(leader, ISSUE, close)).toBe('verdicts-owed');
    ledger.act(leader, ISSUE, satisfied('proposal:1'));
    expect(ledger.refusal(leader, ISSUE, close)).toBe('verdicts-owed');
    ledger.act(leader, ISSUE, satisfied('proposal:2'));
    walkToEnd(ledger, withOptional);
    const ended = ledger.act(leader, ISSUE, close);
    expect(ended.state).toBe('closed');
    expect(ended.current).toEqual([]);
    for (const last of lastSteps(method)) {
      expect(['done', 'may', 'left-out']).toContain(ended.steps.find(({ step }) => step === last)?.state);
    }
  });

  test.each(ways)(
    'LY-35: comes back from 不满意 and ends in a second round, by %s',
    (__, withOptional, fields) => {
      const ledger = begin(method, fields);
      walkToEnd(ledger, withOptional);
      answerAll(ledger);
      walkToEnd(ledger, withOptional);
      ledger.act(leader, ISSUE, satisfied('proposal:2'));
      const back = ledger.act(leader, ISSUE, unsatisfied('proposal:1'));
      expect(back).toMatchObject({ round: 2, state: 'open' });
      expect(back.current).toContain(method.backTo);
      walkToEnd(ledger, withOptional);
      ledger.act(leader, ISSUE, answered('proposal:1'));
      ledger.act(leader, ISSUE, satisfied('proposal:1'));
      walkToEnd(ledger, withOptional);
      const ended = ledger.act(leader, ISSUE, close);
      expect(ended.verdicts.map(({ verdict }) => verdict)).toEqual(['satisfied', 'unsatisfied', 'satisfied']);
    },
  );

  test('lets each step be recorded by the roles that it names only', () => {
    const ledger = begin(method, { size: 'large', triage: 'annual-plan' });
    for (let step = turn(ledger.progress(ISSUE), true); step; step = turn(ledger.progress(ISSUE), true)) {
      const action = actionFor(step);
      deliberate(ledger, step);
      for (const role of ROLES) {
        const may = mayAct(role, step.who) && mayAdd(role, 'issue', action.kind);
        const refusal = ledger.refusal({ account: 'x', role }, ISSUE, action);
        expect(refusal).toBe(may ? undefined : 'not-your-role');
      }
      ledger.act(coordinator, ISSUE, action);
    }
  });

  test('LY-18, ZZ-02: refuses a step without its fields, its session, its opinions or its triage', () => {
    const refusals = new Set<string>();
    for (const step of method.steps.filter(isReported)) {
      const bare = createLedger({ ...method, steps: [{ ...step, after: [] }], backTo: step.code });
      bare.open(ISSUE, { source: '' });
      const refusal = bare.refusal(coordinator, ISSUE, stepDoneBare(step));
      const asks = (step.needs ?? []).length > 0 || (step.guards ?? []).length > 0;
      expect(refusal === undefined).toBe(!asks);
      if (refusal !== undefined) refusals.add(refusal);
    }
    for (const refusal of refusals) {
      expect([
        'fields-missing',
        'session-missing',
        'opinions-missing',
        'triage-missing',
        'deliberation-missing',
        'list-open',
      ]).toContain(refusal);
    }
  });

  test('never closes by going up its ladder', () => {
    const ledger = begin(method, { size: 'large', triage: 'annual-plan' });
    for (const { code } of method.ladder.slice(1)) {
      ledger.act(leader, ISSUE, { kind: 'escalated', to: code, reason: '解决不了' });
      expect(ledger.progress(ISSUE).state).toBe('open');
      expect(ledger.refusal(leader, ISSUE, close)).toBe('answers-owed');
    }
  });
});

function stepDoneBare(step: Step): IssueAction {
  const action = actionFor(step);
  return action.kind === 'step-done' ? stepDone(step.code) : action;
}

test('steps carry what the articles say of them', () => {
  const said = (method: Method, code: string): string => {
    const step = stepOf(method, code);
    return [step?.name, step?.body, step?.hint].filter((words) => words !== undefined).join('｜');
  };
  for (const [rule, words, part] of [
    ['LY-02', said(liuyang, 'listen'), '街道、社区、小区党组织'],
    ['LY-14', said(liuyang, 'first-diagnosis'), '党支部自查'],
    ['LY-16', said(liuyang, 'first-diagnosis'), '建台账'],
    ['LY-23', said(liuyang, 'joint-diagnosis'), '街道和社区解决不了的'],
    ['LY-24', said(liuyang, 'handle'), '自治问题群众商办，琐碎问题党员领办，综合问题部门联办'],
    ['LY-33', said(liuyang, 'follow-up'), '逐一反馈给提出意见建议的当事人'],
    ['ZZ-20', said(zhengzhou, 'propose'), '把关议题'],
    ['ZZ-17', said(zhengzhou, 'consult'), '谁出钱、谁实施'],
    ['SY-04', said(shanyang, 'discuss'), '党群议事会'],
    ['SY-14', said(shanyang, 'ask'), '问需于民、问计于民'],
    ['SY-13, SY-14', said(shanyangTogether, 'ask'), '问需于民、问计于民：要什么、有什么办法，都记原话'],
    ['SY-13', said(shanyangTogether, 'decide'), '要的和干的对得上再定'],
    ['SY-09', said(shanyangTogether, 'mobilise'), '和“办”同时做'],
    ['SJ-19', said(shangjieProjects, 'project'), '纳入台账管理'],
    ['JN-05', said(errandPapers, 'check-papers'), '帮办审查点'],
    ['QF-07', said(qufu, 'say'), '列入问题清单'],
    ['QF-07', said(qufu, 'discuss'), '列入行动清单'],
    ['QF-08', said(qufu, 'discuss'), '民意诉求分离机制'],
    ['SJ-17', said(shangjie, 'distil'), '三至五个深层次问题'],
    ['ZZ-22', said(streetChiefs, 'persuade'), '先劝导'],
    ['JN-07', said(errand, 'accept'), '首接的人一直是联系人'],
  ] as const) {
    expect([rule, words]).toEqual([rule, expect.stringContaining(part)]);
  }
});

test('methods have the steps of their articles, in their order', () => {
  const names = (method: Method): string => method.steps.map(({ name }) => name).join(' ');
  const ladder = (method: Method): string => method.ladder.map(({ name }) => name).join(' ');
  for (const [rule, found, said] of [
    ['ZZ-01', names(zhengzhou).split(' ')[0], '征求意见'],
    ['ZZ-03', names(zhengzhou), '征求意见 两委提议 相关单位商议 代表会议决议 决议公开 实施 实施情况公开'],
    ['LY-01', names(liuyang), '听 初诊 复诊 会诊 办 回访 评'],
    ['LY-20, LY-21', names(liuyangRouted), '听 初诊 复诊 商定 决议公开 会诊 办 实施结果公开 回访 评'],
    ['SY-03', names(shanyang), '问 议 定 办 晒 评'],
    ['SY-03, SY-09', names(shanyangTogether), '问 议 定 办 发动群众 晒 评'],
    ['SJ-18, SJ-21', names(shangjie), '恳谈 归纳 立项 三级调度 督导检查 办结 考核评比'],
    ['SJ-20', ladder(shangjie), '党支部 基层党（工）委 区委'],
    ['QF-01', names(qufu), '说 议 办 回 评'],
    ['JX-05, JX-08', names(jiaxiang), '通知 夜话 登记 研判 办 反馈'],
    ['JN-04, JN-06', names(errand), '受理 核材料 代办 送回'],
    ['ZZ-21, ZZ-24', names(streetChiefs), '检查 劝诫疏导 解决'],
    ['ZZ-23', ladder(streetChiefs), '十户长 三级路长 二级路长 一级路长'],
  ] as const) {
    expect([rule, found]).toEqual([rule, said]);
  }
});

test('a version that came with the app never changes: an edit needs a new version', () => {
  expect(Object.fromEntries(CATALOGUE.map((method) => [methodId(method), contentMark(method)])))
    .toMatchInlineSnapshot(`
      {
        "method:errand@1": "ongia6",
        "method:errand@2": "1064r1s",
        "method:jiaxiang@1": "3l47nw",
        "method:liuyang@1": "1k3g40y",
        "method:liuyang@2": "18qkiyo",
        "method:qufu@1": "lbf4ky",
        "method:shangjie@1": "1ustq04",
        "method:shangjie@2": "1ihvfp9",
        "method:shanyang@1": "2r9btw",
        "method:shanyang@2": "tqaffx",
        "method:street-chiefs@1": "yg72wf",
        "method:street-chiefs@2": "1erzb6x",
        "method:zhengzhou@1": "db9o8d",
        "method:zhengzhou@2": "1b98wan",
      }
    `);
});
