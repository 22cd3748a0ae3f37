import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { COORDINATORS, EVERYONE, LEADERS } from './who.ts';

/**
 * 听诊办评 (LY-01): 听 by 街道, 社区 or 小区 (LY-02), 诊 in up to three tiers (LY-14) of which the first builds the 台账
 * (LY-16, LY-17, LY-18) and the third is for what nobody below can solve (LY-23), 办 in three ways (LY-24), 回访, 评, with
 * the clock of 7 working days (LY-36).
 */
export const liuyang: Method = {
  code: 'liuyang',
  version: '1',
  name: '听诊办评',
  origin: '浏阳市“把话筒交给群众”，2018年',
  steps: [
    {
      code: 'listen',
      name: '听',
      body: '街道、社区、小区党组织',
      after: [],
      who: EVERYONE,
      finishedBy: 'report',
    },
    {
      code: 'first-diagnosis',
      name: '初诊',
      body: '党支部自查',
      hint: '分类、查原因，定责任人、时限和措施，建台账。',
      after: ['listen'],
      who: LEADERS,
      needs: ['category', 'responsible', 'dueOn', 'measures'],
      finishedBy: 'report',
    },
    {
      code: 'second-diagnosis',
      name: '复诊',
      body: '居民议事会议，党群合议',
      after: ['first-diagnosis'],
      optional: true,
      who: LEADERS,
      guards: [{ kind: 'session', of: ['yishihui', 'dangqun', 'kentanhui', 'daibiao'] }],
      finishedBy: 'report',
    },
    {
      code: 'joint-diagnosis',
      name: '会诊',
      body: '部门联席会议',
      hint: '街道和社区解决不了的，才提交联席会议。',
      after: ['second-diagnosis'],
      optional: true,
      who: COORDINATORS,
      guards: [{ kind: 'session', of: ['lianxi'] }],
      finishedBy: 'report',
    },
    {
      code: 'handle',
      name: '办',
      hint: '自治问题群众商办，琐碎问题党员领办，综合问题部门联办。',
      after: ['joint-diagnosis'],
      who: EVERYONE,
      needs: ['handling'],
      finishedBy: 'report',
    },
    {
      code: 'follow-up',
      name: '回访',
      hint: '逐一反馈给提出意见建议的当事人。',
      after: ['handle'],
      who: EVERYONE,
      finishedBy: 'answers',
    },
    {
      code: 'judge',
      name: '评',
      body: '提出意见建议的当事人',
      after: ['follow-up'],
      who: EVERYONE,
      finishedBy: 'verdicts',
    },
  ],
  backTo: 'handle',
  ladder: COMMUNITY_LADDER,
  clocks: [
    {
      code: 'joint-conference',
      name: '联席会议回复',
      startedBy: 'submission',
      workingDays: 7,
      endedBy: 'answers',
    },
  ],
  triesForVerdict: 2,
};
