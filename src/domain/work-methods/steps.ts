import type { Method, Step } from './method.ts';

/** A step by its code; undefined for one that the method does not have. */
export function stepOf(method: Method, code: string): Step | undefined {
  return method.steps.find((step) => step.code === code);
}

/** The step and all that come after it, in any number of hops. */
export function stepsFrom(method: Method, code: string): ReadonlySet<string> {
  const reached = new Set([code]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const step of method.steps) {
      if (step.after.some((earlier) => reached.has(earlier))) reached.add(step.code);
    }
  }
  return reached;
}

/** The steps that no other step waits for: where the method ends. */
export function lastSteps(method: Method): readonly Step[] {
  return method.steps.filter(({ code }) => !method.steps.some(({ after }) => after.includes(code)));
}
