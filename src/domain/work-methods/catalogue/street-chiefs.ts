import type { Method } from '#domain/work-methods/method.ts';
import { EVERYONE, LEADERS } from './who.ts';

/**
 * 路长制: 十户长 (ZZ-21) checks 门前三包 (ZZ-24) and persuades first (ZZ-22); what cannot be solved goes up level by level
 * until it is (ZZ-23).
 */
export const streetChiefs: Method = {
  code: 'street-chiefs',
  version: '1',
  name: '路长制',
  origin: '郑州市二七区，2019年',
  steps: [
    {
      code: 'check',
      name: '检查',
      body: '十户长',
      hint: '门前三包：车辆摆放、门前道路、街边设施。',
      after: [],
      who: EVERYONE,
      finishedBy: 'report',
    },
    {
      code: 'persuade',
      name: '劝诫疏导',
      body: '十户长',
      hint: '先劝导左邻右舍；不是商户行为的可以不做。',
      after: ['check'],
      optional: true,
      who: EVERYONE,
      finishedBy: 'report',
    },
    {
      code: 'solve',
      name: '解决',
      body: '各级路长',
      hint: '自己解决不了的逐级上报，直至解决。',
      after: ['persuade'],
      who: LEADERS,
      needs: ['outcome'],
      finishedBy: 'report',
    },
  ],
  backTo: 'solve',
  ladder: [
    { code: 'ten-shops', name: '十户长' },
    { code: 'third-chief', name: '三级路长' },
    { code: 'second-chief', name: '二级路长' },
    { code: 'first-chief', name: '一级路长' },
  ],
  clocks: [],
  triesForVerdict: 2,
};
