import type { Method } from '#domain/work-methods/method.ts';
import { shangjie } from './shangjie.ts';

/** 三级调度 in which 立项 says to which part of the work the project belongs (SJ-18); being an issue it is in the 台账 (SJ-19). */
export const shangjieProjects: Method = {
  ...shangjie,
  version: '2',
  steps: shangjie.steps.map((step) =>
    step.code === 'project' ? { ...step, needs: ['projectArea', ...(step.needs ?? [])] } : step,
  ),
};
