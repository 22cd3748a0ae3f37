import type { FieldIs, Guard, Method, Step } from '#domain/work-methods/method.ts';
import { liuyang } from './liuyang.ts';
import { COORDINATORS, LEADERS } from './who.ts';

/** 小事马上办 (QF-09), the quick way of LY-45: no body has to meet for it. */
const SMALL: FieldIs = { field: 'size', is: ['small'] };

/** 四议 of a major decision (LY-21); of them an everyday matter has the word of 两委 only (LY-20). */
const GUARDS: readonly Guard[] = [
  { kind: 'deliberation', of: 'proposal', in: ['zhiwei'], unless: SMALL },
  { kind: 'deliberation', of: 'consultation', in: ['liangwei'] },
  { kind: 'deliberation', of: 'review', in: ['dangyuan'], unless: SMALL },
  { kind: 'deliberation', of: 'resolution', in: ['daibiao'], unless: SMALL },
];

const DECIDE: Step = {
  code: 'decide',
  name: '商定',
  body: '社区“两委”，重大决策按四议两公开',
  hint: '小事是小微权力清单上的日常管理，要商量就由“两委”集体商定；大事是重大决策，支部提议、两委商议、党员大会审议、代表会议决议，再公开。',
  after: ['second-diagnosis'],
  leftOutWhen: SMALL,
  who: COORDINATORS,
  guards: GUARDS,
  finishedBy: 'report',
};

const PUBLISH_DECISION: Step = {
  code: 'publish-decision',
  name: '决议公开',
  after: ['decide'],
  leftOutWhen: SMALL,
  who: LEADERS,
  finishedBy: 'decision-published',
};

const PUBLISH_RESULT: Step = {
  code: 'publish-result',
  name: '实施结果公开',
  after: ['handle'],
  leftOutWhen: SMALL,
  who: LEADERS,
  finishedBy: 'result-published',
};

/**
 * 听诊办评 in which 初诊 says whether a matter is 日常管理 or 重大决策, and which body so decides it: 两委 (LY-20), or
 * 四议两公开 (LY-21).
 */
export const liuyangRouted: Method = {
  ...liuyang,
  version: '2',
  steps: liuyang.steps.flatMap((step) => {
    switch (step.code) {
      case 'first-diagnosis':
        return [{ ...step, needs: [...(step.needs ?? []), 'size' as const] }];
      case 'joint-diagnosis':
        return [DECIDE, PUBLISH_DECISION, { ...step, after: ['publish-decision'] }];
      case 'handle':
        return [step, PUBLISH_RESULT];
      case 'follow-up':
        return [{ ...step, after: ['publish-result'] }];
      default:
        return [step];
    }
  }),
};
