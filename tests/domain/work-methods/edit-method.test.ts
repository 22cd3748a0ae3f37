import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { CATALOGUE } from '#domain/work-methods/catalogue/catalogue.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { shangjie } from '#domain/work-methods/catalogue/shangjie.ts';
import {
  addStep,
  mayComeBefore,
  moveStep,
  ordersOf,
  removeStep,
  STEP_ORDERS,
  withOrder,
  withOrders,
} from '#domain/work-methods/edit-method.ts';
import type { Method } from '#domain/work-methods/method.ts';
import { validateMethod } from '#domain/work-methods/validate-method.ts';

const known = {
  sessionKinds: BUILT_IN_KINDS.map(({ code }) => code),
  values: TELLING_VALUES,
};

function afterOf(method: Method, name: string): readonly string[] | undefined {
  const step = method.steps.find((one) => one.name === name);
  return step?.after.map((code) => method.steps.find((one) => one.code === code)?.name ?? code);
}

describe.each(CATALOGUE.map((method) => [`${method.name}@${method.version}`, method] as const))(
  '%s',
  (_, method) => {
    test('is the same again from the order in which the office reads it', () => {
      expect(withOrders(method, method.steps, ordersOf(method))).toEqual(method);
    });

    test('stays one that can be run when its steps are moved', () => {
      for (let at = 1; at < method.steps.length; at += 1) {
        expect(validateMethod(moveStep(method, at, -1), known)).toEqual([]);
      }
    });
  },
);

test('督导检查 runs side by side with 办结, and both come before 考核评比', () => {
  expect(ordersOf(shangjie)).toEqual(['next', 'next', 'next', 'next', 'next', 'beside', 'next']);
});

test('a step put side by side waits for the same, and what comes next waits for both', () => {
  const beside = withOrder(liuyang, 3, 'beside');
  expect(afterOf(beside, '会诊')).toEqual(['初诊']);
  expect(afterOf(beside, '办')).toEqual(['复诊', '会诊']);
  expect(afterOf(withOrder(beside, 3, 'next'), '办')).toEqual(['会诊']);
});

test('a new step comes last, and one that is taken out is waited for by nobody', () => {
  const longer = addStep(liuyang, '建档');
  expect(afterOf(longer, '建档')).toEqual(['评']);
  expect(longer.steps.at(-1)?.code).toBe('step-8');
  const shorter = removeStep(liuyang, 2);
  expect(afterOf(shorter, '会诊')).toEqual(['初诊']);
  expect(validateMethod(removeStep(liuyang, 4), known).map(({ reason }) => reason)).toEqual([
    'back-to-unknown',
  ]);
});

test('a step may wait for every other one that does not wait for it, above or below', () => {
  const named = (name: string): readonly string[] => {
    const step = shangjie.steps.find((one) => one.name === name);
    if (step === undefined) throw new Error(name);
    return mayComeBefore(shangjie, step).map((one) => one.name);
  };
  expect(named('恳谈')).toEqual([]);
  expect(named('督导检查')).toEqual(['恳谈', '归纳', '立项', '三级调度', '办结']);
  expect(named('办结')).toEqual(['恳谈', '归纳', '立项', '三级调度', '督导检查']);
});

test('what a step names stays to be seen when it was moved above that, and no choice makes a ring', () => {
  const chosen = fc.array(fc.record({ at: fc.nat({ max: 9 }), nth: fc.nat({ max: 9 }) }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...CATALOGUE), chosen, (method, choices) => {
      let edited = method;
      for (const { at, nth } of choices) {
        const step = edited.steps[at];
        const before = step && mayComeBefore(edited, step)[nth];
        if (step === undefined || before === undefined) continue;
        const after = [...new Set([...step.after, before.code])];
        edited = { ...edited, steps: edited.steps.map((one) => (one === step ? { ...one, after } : one)) };
      }
      for (const step of edited.steps) {
        const nameable = mayComeBefore(edited, step).map(({ code }) => code);
        expect(step.after.every((code) => nameable.includes(code))).toBe(true);
      }
      const reasons = validateMethod(edited, known).map(({ reason }) => reason);
      expect(
        reasons.filter((one) => one === 'unreachable' || one === 'no-start' || one === 'no-end'),
      ).toEqual([]);
    }),
  );
});

test('whatever is moved, added, taken out or put side by side, no step waits for one below it', () => {
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom('up', 'down', 'add', 'remove', 'order'),
      at: fc.nat({ max: 9 }),
      order: fc.constantFrom(...STEP_ORDERS.filter((order) => order !== 'chosen')),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...CATALOGUE), edits, (method, all) => {
      let edited = method;
      for (const { kind, at, order } of all) {
        if (kind === 'up') edited = moveStep(edited, at, -1);
        else if (kind === 'down') edited = moveStep(edited, at, 1);
        else if (kind === 'add') edited = addStep(edited, '再一步');
        else edited = kind === 'remove' ? removeStep(edited, at) : withOrder(edited, at, order);
      }
      const codes = edited.steps.map(({ code }) => code);
      edited.steps.forEach(({ after }, at) => {
        expect(after.every((code) => codes.indexOf(code) < at && codes.includes(code))).toBe(true);
      });
      const reasons = validateMethod(edited, known).map(({ reason }) => reason);
      expect(
        reasons.filter((one) => one === 'unreachable' || one === 'no-start' || one === 'no-end'),
      ).toEqual([]);
    }),
  );
});
