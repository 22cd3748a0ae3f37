import type { Checklist, Method } from '#domain/work-methods/method.ts';
import { errand } from './errand.ts';

/** Papers by kind of errand (JN-06), as a start: what a window really asks a coordinator writes into the next version. */
const PAPERS: readonly Checklist[] = [
  {
    name: '回迁房不动产登记',
    items: ['身份证', '户口簿', '回迁安置协议', '交房手续', '缴费凭证'],
  },
  { name: '津贴、补贴', items: ['身份证', '户口簿', '近期照片', '银行卡'] },
  { name: '社保、医保', items: ['身份证', '社保卡', '病历和发票'] },
  { name: '其他代办', items: ['身份证', '本人写的委托书'] },
  { name: '政策咨询、业务指导', items: ['问过窗口，不用带材料'] },
];

/**
 * 红色代办 whose papers are gone through one by one: a lost one is replaced before the errand is run (JN-06, JN-05).
 * A party member goes along by name (JN-08), and whoever took the errand stays its contact (JN-07).
 */
export const errandPapers: Method = {
  ...errand,
  version: '2',
  contact: 'accept',
  steps: errand.steps.map((step) => {
    if (step.code === 'accept') return { ...step, needs: [...(step.needs ?? []), 'companion' as const] };
    if (step.code !== 'check-papers') return step;
    const guard = { kind: 'checklist', lists: PAPERS, complete: true } as const;
    return { ...step, hint: '对着单子一样一样看，缺的、丢的先补办。以办事窗口的要求为准。', guards: [guard] };
  }),
};
