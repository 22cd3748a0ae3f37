import type { Method } from '#domain/work-methods/method.ts';
import { COMMUNITY_LADDER } from './ladders.ts';
import { EVERYONE, LEADERS } from './who.ts';

/**
 * 说议办回评 (QF-01): from 问题清单 to 行动清单 (QF-07); 小事马上办 leaves out 议, 大事 goes by procedure (QF-09); what
 * concerns several departments is split (QF-08); 说事必回 (QF-11).
 */
export const qufu: Method = {
  code: 'qufu',
  version: '1',
  name: '说议办回评',
  origin: '曲阜市“拉呱说事、说事必回”，2019年',
  steps: [
    { code: 'say', name: '说', hint: '列入问题清单。', after: [], who: EVERYONE, finishedBy: 'report' },
    {
      code: 'discuss',
      name: '议',
      hint: '涉及多个部门的，按民意诉求分离机制上报、分理解决。列入行动清单。',
      after: ['say'],
      leftOutWhen: { field: 'size', is: ['small'] },
      who: LEADERS,
      needs: ['size', 'measures'],
      finishedBy: 'report',
    },
    { code: 'do', name: '办', after: ['discuss'], who: EVERYONE, finishedBy: 'report' },
    { code: 'reply', name: '回', hint: '件件有回音。', after: ['do'], who: EVERYONE, finishedBy: 'answers' },
    { code: 'judge', name: '评', after: ['reply'], who: EVERYONE, finishedBy: 'verdicts' },
  ],
  backTo: 'do',
  ladder: COMMUNITY_LADDER,
  clocks: [],
  triesForVerdict: 2,
};
