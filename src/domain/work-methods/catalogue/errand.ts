import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { EVERYONE } from './who.ts';

/** 红色代办 (JN-04…JN-08): whoever takes the errand stays the contact; papers are returned with the answer. */
export const errand: Method = {
  code: 'errand',
  version: '1',
  name: '红色代办',
  origin: '济宁市任城区，2020年',
  steps: [
    {
      code: 'accept',
      name: '受理',
      hint: '首接的人一直是联系人，写明陪跑的党员。',
      after: [],
      who: EVERYONE,
      needs: ['responsible'],
      finishedBy: 'report',
    },
    {
      code: 'check-papers',
      name: '核材料',
      body: '帮办审查点',
      hint: '缺的材料指导补办。',
      after: ['accept'],
      who: EVERYONE,
      finishedBy: 'report',
    },
    { code: 'run', name: '代办', after: ['check-papers'], who: EVERYONE, finishedBy: 'report' },
    {
      code: 'return',
      name: '送回',
      hint: '把结果和原件送回本人。',
      after: ['run'],
      who: EVERYONE,
      finishedBy: 'answers',
    },
  ],
  backTo: 'run',
  ladder: COMMUNITY_LADDER,
  clocks: [],
  triesForVerdict: 2,
};
