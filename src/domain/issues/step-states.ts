import type { Step } from '#domain/work-methods/method.ts';
import { stepsFrom } from '#domain/work-methods/steps.ts';
import { owedAnswers, owedVerdicts, type Standing } from './standing.ts';

/**
 * - `done`: in the present round.
 * - `open`: its turn, and it must be done. `may`: its turn, and it may be left out.
 * - `waiting`: others come first. `left-out`: something after it was done without it.
 */
export type StepState = 'done' | 'open' | 'may' | 'waiting' | 'left-out';

/** How every step of the method stands in the present round. Total for any method, also for steps in a ring. */
export function stepStates(standing: Standing): ReadonlyMap<string, StepState> {
  const { steps } = standing.method;
  const done = new Set(standing.done.keys());
  const passable = new Set(done);
  const isOpen = (step: Step): boolean => step.after.every((earlier) => passable.has(earlier));
  for (let before = -1; before < passable.size;) {
    before = passable.size;
    for (const step of steps.filter(({ code }) => !passable.has(code)).filter(isOpen)) {
      if (isFinishedByItself(standing, step)) done.add(step.code);
      if (done.has(step.code) || mayBeLeftOut(standing, step)) passable.add(step.code);
    }
  }
  const stateOf = (step: Step): StepState => {
    if (done.has(step.code)) return 'done';
    if (!mayBeLeftOut(standing, step)) return isOpen(step) ? 'open' : 'waiting';
    const later = [...stepsFrom(standing.method, step.code)].filter((code) => code !== step.code);
    if (later.some((code) => standing.done.has(code))) return 'left-out';
    return isOpen(step) ? 'may' : 'waiting';
  };
  return new Map(steps.map((step) => [step.code, stateOf(step)]));
}

/** Whether all that the method asks for is done or may be left out. */
export function areStepsDone(standing: Standing): boolean {
  const states = stepStates(standing);
  return standing.method.steps.every(
    (step) => states.get(step.code) === 'done' || mayBeLeftOut(standing, step),
  );
}

/** 可选, or left out by the issue's size or triage (QF-09, ZZ-12). */
export function mayBeLeftOut({ issue }: Standing, { optional, leftOutWhen }: Step): boolean {
  if (optional === true) return true;
  const value = leftOutWhen && issue[leftOutWhen.field];
  return value !== undefined && leftOutWhen?.is.includes(value) === true;
}

/** 回 and 评 are finished when everybody was told and everybody judged, whoever did it. */
function isFinishedByItself(standing: Standing, { finishedBy }: Step): boolean {
  if (finishedBy === 'answers') return owedAnswers(standing).length === 0;
  return finishedBy === 'verdicts' && owedVerdicts(standing).length === 0;
}
