import type { Checklist, Method } from '#domain/work-methods/method.ts';
import { streetChiefs } from './street-chiefs.ts';

/** 门前三包 (ZZ-24). */
const THREE_DUTIES: Checklist = {
  name: '门前三包',
  items: ['电动车辆摆放整齐', '门前道路干净整洁', '街边设施完好无损'],
};

/** 路长制 in which 十户长 looks at all three of 门前三包; what is wrong is what the issue is about, and holds nothing up. */
export const streetChiefsChecked: Method = {
  ...streetChiefs,
  version: '2',
  steps: streetChiefs.steps.map((step) =>
    step.code === 'check'
      ? { ...step, guards: [{ kind: 'checklist', lists: [THREE_DUTIES], complete: false }] }
      : step,
  ),
};
