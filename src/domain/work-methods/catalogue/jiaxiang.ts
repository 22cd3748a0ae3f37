import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { EVERYONE, LEADERS } from './who.ts';

/** 每周夜话 (JX-01…JX-05): talk record and ledger in the same act, 双报到 units study and judge (JX-08). */
export const jiaxiang: Method = {
  code: 'jiaxiang',
  version: '1',
  name: '每周夜话',
  origin: '嘉祥县“一核五化双报到”，2020年',
  steps: [
    {
      code: 'notify',
      name: '通知',
      hint: '楼长挨家挨户通知。',
      after: [],
      optional: true,
      who: LEADERS,
      finishedBy: 'report',
    },
    {
      code: 'talk',
      name: '夜话',
      after: ['notify'],
      who: EVERYONE,
      guards: [{ kind: 'session', of: ['yehua'] }],
      finishedBy: 'report',
    },
    {
      code: 'register',
      name: '登记',
      hint: '登记问题台账。',
      after: ['talk'],
      who: EVERYONE,
      finishedBy: 'report',
    },
    {
      code: 'study',
      name: '研判',
      body: '“双报到”单位',
      after: ['register'],
      leftOutWhen: { field: 'size', is: ['small'] },
      who: LEADERS,
      needs: ['responsible'],
      finishedBy: 'report',
    },
    { code: 'do', name: '办', after: ['study'], who: EVERYONE, finishedBy: 'report' },
    { code: 'report-back', name: '反馈', after: ['do'], who: EVERYONE, finishedBy: 'answers' },
  ],
  backTo: 'do',
  ladder: COMMUNITY_LADDER,
  clocks: [],
  triesForVerdict: 2,
};
