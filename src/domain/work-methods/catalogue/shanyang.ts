import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { COORDINATORS, EVERYONE, LEADERS } from './who.ts';

/** 问议定办晒评 (SY-03), of the 党群360工作法 “三全六步同心圆” (SY-01): 问需, 问计 (SY-14), 议 in the 党群议事会 (SY-04). The source names the six steps without describing them: a community fills them in itself. */
export const shanyang: Method = {
  code: 'shanyang',
  version: '1',
  name: '问议定办晒评',
  origin: '焦作市山阳区“党群360工作法”，2020年',
  steps: [
    { code: 'ask', name: '问', hint: '问需于民、问计于民。', after: [], who: EVERYONE, finishedBy: 'report' },
    {
      code: 'discuss',
      name: '议',
      body: '党群议事会',
      after: ['ask'],
      who: LEADERS,
      finishedBy: 'report',
    },
    { code: 'decide', name: '定', after: ['discuss'], who: COORDINATORS, finishedBy: 'report' },
    { code: 'do', name: '办', after: ['decide'], who: EVERYONE, finishedBy: 'report' },
    { code: 'show', name: '晒', after: ['do'], who: LEADERS, finishedBy: 'result-published' },
    { code: 'judge', name: '评', after: ['show'], who: EVERYONE, finishedBy: 'verdicts' },
  ],
  backTo: 'do',
  ladder: COMMUNITY_LADDER,
  clocks: [],
  triesForVerdict: 2,
};
