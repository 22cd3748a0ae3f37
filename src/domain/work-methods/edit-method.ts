import type { Method, Step } from './method.ts';
import { contentMark } from './next-version.ts';
import { stepsFrom } from './steps.ts';

/**
 * When a step's turn comes, as somebody in the office says it: after the one above, side by side with the one above, or
 * after steps that are named one by one.
 */
export const STEP_ORDERS = ['next', 'beside', 'chosen'] as const;
export type StepOrder = (typeof STEP_ORDERS)[number];

/** How each step stands to those above it. */
export function ordersOf({ steps }: Method): readonly StepOrder[] {
  const orders: StepOrder[] = [];
  steps.forEach((step, at) => {
    const above = steps.slice(0, at);
    if (isSame(step.after, afterOf('next', above, orders, step))) orders.push('next');
    else orders.push(isSame(step.after, afterOf('beside', above, orders, step)) ? 'beside' : 'chosen');
  });
  return orders;
}

/** The method with its steps in this order; what a step waits for follows from where it now stands. */
export function withOrders(method: Method, steps: readonly Step[], orders: readonly StepOrder[]): Method {
  const placed: Step[] = [];
  steps.forEach((step, at) => {
    const after = afterOf(orders[at] ?? 'next', placed, orders, step);
    placed.push(isSame(step.after, after) ? step : { ...step, after });
  });
  return { ...method, steps: placed };
}

/** Says anew when the turn of a step comes. Named one by one, it begins with what it waits for now. */
export function withOrder(method: Method, at: number, order: StepOrder): Method {
  const orders = ordersOf(method).map((one, nth) => (nth === at ? order : one));
  return withOrders(method, method.steps, orders);
}

/** Steps that can be named for a step to come after: all that do not wait for it themselves, and what it names already. */
export function mayComeBefore(method: Method, step: Step): readonly Step[] {
  const later = stepsFrom(method, step.code);
  return method.steps.filter(
    ({ code }) => code !== step.code && (!later.has(code) || step.after.includes(code)),
  );
}

/** Moves a step by one place, up or down. */
export function moveStep(method: Method, at: number, by: -1 | 1): Method {
  return withOrders(method, swapped(method.steps, at, by), swapped(ordersOf(method), at, by));
}

/** The list with one of it a place further up or down; as it was where there is no such place. */
export function swapped<T>(all: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [all[at], all[at + by]];
  if (one === undefined || other === undefined) return all;
  return all.map((each, nth) => (nth === at ? other : nth === at + by ? one : each));
}

/** Adds a step at the end, with a code of its own. */
export function addStep(method: Method, name: string): Method {
  const code = freshCode(
    'step',
    method.steps.map((step) => step.code),
  );
  const step: Step = { code, name, after: [], who: ['coordinator'], finishedBy: 'report' };
  return withOrders(method, [...method.steps, step], [...ordersOf(method), 'next']);
}

/** Takes a step out; nobody waits for it any more. Where it is still meant, the validator says so. */
export function removeStep(method: Method, at: number): Method {
  const gone = method.steps[at]?.code;
  const without = <T>(all: readonly T[]): readonly T[] => all.filter((_, nth) => nth !== at);
  const steps = without(method.steps).map((step) => ({
    ...step,
    after: step.after.filter((code) => code !== gone),
  }));
  return withOrders(method, steps, without(ordersOf(method)));
}

type Undefinable<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** A step with parts of it said anew; what says nothing is left out, so that it equals one that never said it. */
export function changeStep(step: Step, part: Undefinable<Omit<Step, 'code'>>): Step {
  const { name, after, who, finishedBy } = part;
  const { body, hint, optional, leftOutWhen, needs = [], guards = [] } = { ...step, ...part };
  return {
    code: step.code,
    name: name ?? step.name,
    after: after ?? step.after,
    who: who ?? step.who,
    finishedBy: finishedBy ?? step.finishedBy,
    ...(body === undefined || body === '' ? {} : { body }),
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(optional === true ? { optional } : {}),
    ...(leftOutWhen === undefined ? {} : { leftOutWhen }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(guards.length === 0 ? {} : { guards }),
  };
}

/** Whether two methods say the same, whatever their versions are called. */
export function saysTheSame(one: Method, other: Method): boolean {
  const said = (method: Method): string =>
    contentMark({ ...method, version: '', contact: method.contact ?? '' });
  return said(one) === said(other);
}

/** `step-3`: a code that none of these is. */
export function freshCode(prefix: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const code = `${prefix}-${number}`;
    if (!taken.includes(code)) return code;
  }
}

function afterOf(
  order: StepOrder,
  above: readonly Step[],
  orders: readonly StepOrder[],
  step: Step,
): readonly string[] {
  if (order === 'chosen') return step.after;
  if (order === 'beside') return above.at(-1)?.after ?? [];
  return lastStage(above, orders).map(({ code }) => code);
}

/** The last of the steps above and those that run side by side with it. */
function lastStage(above: readonly Step[], orders: readonly StepOrder[]): readonly Step[] {
  let from = above.length - 1;
  while (from > 0 && orders[from] === 'beside') from -= 1;
  return above.slice(Math.max(from, 0));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
