import type { Method, Step } from '#domain/work-methods/method.ts';
import { shanyang } from './shanyang.ts';
import { EVERYONE } from './who.ts';

/** 坚持发动群众、项目实施全程同步 (SY-09): a track of its own beside the works. */
const MOBILISE: Step = {
  code: 'mobilise',
  name: '发动群众',
  hint: '和“办”同时做：请居民一起动手、出主意、看质量。',
  after: ['decide'],
  leftOutWhen: { field: 'size', is: ['small'] },
  who: EVERYONE,
  finishedBy: 'report',
};

/**
 * 问议定办晒评 in which residents are asked first: their wish in their words, 群众要的, stands beside 初步方案, what 干部 mean
 * to do, before anything is decided (SY-13, SY-14); the 党群议事会 has met (SY-04); residents are mobilised (SY-09).
 */
export const shanyangTogether: Method = {
  ...shanyang,
  version: '2',
  steps: shanyang.steps.flatMap((step): readonly Step[] => {
    switch (step.code) {
      case 'ask':
        return [
          {
            ...step,
            hint: '问需于民、问计于民：要什么、有什么办法，都记原话。',
            guards: [{ kind: 'opinions' }],
          },
        ];
      case 'discuss':
        return [{ ...step, guards: [{ kind: 'session', of: ['dangqun'] }] }];
      case 'decide':
        return [
          {
            ...step,
            hint: '写下打算怎么办，对着居民的原话看：要的和干的对得上再定。',
            needs: ['plan', 'responsible', 'dueOn'],
          },
        ];
      case 'do':
        return [step, MOBILISE];
      case 'show':
        return [{ ...step, after: ['do', 'mobilise'] }];
      default:
        return [step];
    }
  }),
};
