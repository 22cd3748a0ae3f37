import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { COORDINATORS, EVERYONE, LEADERS } from './who.ts';

/**
 * 一征三议两公开: 征求意见 (ZZ-01), three bodies in order (ZZ-02), of which 两委 gate the topics (ZZ-20), two public
 * postings (ZZ-03).
 */
export const zhengzhou: Method = {
  code: 'zhengzhou',
  version: '1',
  name: '一征三议两公开',
  origin: '郑州市，2019年',
  steps: [
    {
      code: 'collect',
      name: '征求意见',
      body: '社区党组织',
      hint: '走访、座谈、网上、来访、纸质表都算，基础在“征”。',
      after: [],
      who: EVERYONE,
      guards: [{ kind: 'opinions' }],
      finishedBy: 'report',
    },
    {
      code: 'propose',
      name: '两委提议',
      body: '社区“两委”',
      hint: '把关议题，定去向：立行立改、年度计划或上报。',
      after: ['collect'],
      who: COORDINATORS,
      guards: [{ kind: 'triage' }],
      finishedBy: 'report',
    },
    {
      code: 'consult',
      name: '相关单位商议',
      body: '相关单位',
      hint: '写明谁出钱、谁实施。',
      after: ['propose'],
      leftOutWhen: { field: 'triage', is: ['at-once'] },
      who: COORDINATORS,
      needs: ['payer', 'implementer'],
      finishedBy: 'report',
    },
    {
      code: 'resolve',
      name: '代表会议决议',
      body: '党员和居民代表会议',
      after: ['consult'],
      leftOutWhen: { field: 'triage', is: ['at-once'] },
      who: COORDINATORS,
      guards: [{ kind: 'session', of: ['daibiao'] }, { kind: 'opinions' }],
      finishedBy: 'report',
    },
    {
      code: 'publish-decision',
      name: '决议公开',
      after: ['resolve'],
      leftOutWhen: { field: 'triage', is: ['at-once'] },
      who: LEADERS,
      finishedBy: 'decision-published',
    },
    {
      code: 'carry-out',
      name: '实施',
      after: ['publish-decision'],
      who: EVERYONE,
      finishedBy: 'report',
    },
    {
      code: 'publish-result',
      name: '实施情况公开',
      after: ['carry-out'],
      who: LEADERS,
      finishedBy: 'result-published',
    },
  ],
  backTo: 'carry-out',
  ladder: COMMUNITY_LADDER,
  clocks: [],
  triesForVerdict: 2,
};
