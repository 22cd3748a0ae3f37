import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import type { Method, Step } from '#domain/work-methods/method.ts';
import { parseMethod } from '#domain/work-methods/parse-method.ts';
import { type KnownThings, validateMethod } from '#domain/work-methods/validate-method.ts';
import type { Json } from '#lib/json.ts';

const known: KnownThings = {
  sessionKinds: ['lianxi', 'yishihui', 'dangqun', 'kentanhui', 'daibiao'],
  values: { size: ['small', 'large'], triage: ['at-once'] },
};

function step(code: string, more: Partial<Step> = {}): Step {
  return { code, name: '办', after: [], who: ['coordinator'], finishedBy: 'report', ...more };
}

function method(steps: readonly Step[], more: Partial<Method> = {}): Method {
  return { ...liuyang, steps, backTo: steps[0]?.code ?? '', clocks: [], ...more };
}

function faults(broken: Method): readonly string[] {
  return validateMethod(broken, known).map(({ reason, line, about }) => `${line} ${reason} ${about}`);
}

test.each<[string, Method, readonly string[]]>([
  ['a whole method', liuyang, []],
  ['no steps', method([]), ['0 no-steps liuyang']],
  ['no name', method([step('a')], { name: ' ' }), ['0 no-name liuyang']],
  ['a code that is none', method([step('a')], { code: '浏阳' }), ['0 bad-code 浏阳']],
  ['a step twice', method([step('a'), step('a')]), ['2 double-step a']],
  ['a step without a name', method([step('a', { name: '' })]), ['1 no-name a']],
  [
    'a step after one that does not exist',
    method([step('a'), step('b', { after: ['x'] })]),
    ['2 unknown-step x', '2 unreachable b'],
  ],
  ['no start', method([step('a', { after: ['b'] }), step('b', { after: ['a'] })]), ['0 no-start ']],
  [
    'a ring behind the start',
    method([step('s'), step('a', { after: ['s', 'b'] }), step('b', { after: ['a'] })]),
    ['2 unreachable a', '3 unreachable b', '0 no-end '],
  ],
  [
    'a role that may not finish such a step',
    method([step('a', { who: ['volunteer', 'coordinator'], finishedBy: 'result-published' })]),
    ['1 role-may-not volunteer'],
  ],
  [
    'two steps that one notice would finish',
    method([
      step('a', { finishedBy: 'result-published' }),
      step('b', { after: ['a'], finishedBy: 'result-published' }),
    ]),
    ['2 double-publication result-published'],
  ],
  [
    'one of the 三议 asked for twice',
    method([
      step('a', { guards: [{ kind: 'deliberation', of: 'resolution', in: ['daibiao'] }] }),
      step('b', { after: ['a'], guards: [{ kind: 'deliberation', of: 'resolution', in: ['daibiao'] }] }),
    ]),
    ['2 double-deliberation resolution'],
  ],
  [
    'a list without a name or without anything on it',
    method([
      step('a', { guards: [{ kind: 'checklist', lists: [{ name: '材料', items: [] }], complete: true }] }),
    ]),
    ['1 empty-list a'],
  ],
  [
    'one thing twice on a list',
    method([
      step('a', {
        guards: [{ kind: 'checklist', lists: [{ name: '材料', items: ['照片', '照片'] }], complete: true }],
      }),
    ]),
    ['1 double-list a'],
  ],
  [
    'a list for a step that nobody reports',
    method([
      step('a', {
        finishedBy: 'answers',
        guards: [{ kind: 'checklist', lists: [{ name: '材料', items: ['照片'] }], complete: true }],
      }),
    ]),
    ['1 list-out-of-place a'],
  ],
  [
    'a contact by a step that does not exist',
    method([step('a')], { contact: 'x' }),
    ['0 contact-to-unknown x'],
  ],
  ['no contact', method([step('a')], { contact: '' }), []],
  ['words that are too long', method([step('a', { hint: '长'.repeat(201) })]), ['1 too-long a']],
  [
    'more steps than a device reads',
    method(Array.from({ length: 61 }, (_, nth) => step(`s${nth}`))),
    ['0 too-many liuyang'],
  ],
  ['a step that nobody may do', method([step('a', { who: [] })]), ['1 nobody-may a']],
  [
    'a session of an unknown kind',
    method([step('a', { guards: [{ kind: 'session', of: ['party'] }] })]),
    ['1 unknown-session-kind party'],
  ],
  [
    'a session of no kind',
    method([step('a', { guards: [{ kind: 'session', of: [] }] })]),
    ['1 unknown-session-kind '],
  ],
  [
    'a value that a field never has',
    method([step('a', { leftOutWhen: { field: 'size', is: ['huge'] } })]),
    ['1 unknown-value huge'],
  ],
  ['a way back to nowhere', method([step('a')], { backTo: 'x' }), ['0 back-to-unknown x']],
  [
    'a level twice',
    method([step('a')], {
      ladder: [
        { code: 'street', name: '街道' },
        { code: 'street', name: '街道' },
      ],
    }),
    ['0 double-level street'],
  ],
  [
    'a clock of no days',
    method([step('a')], {
      clocks: [{ code: 'c', name: '回复', startedBy: 'submission', workingDays: 0, endedBy: 'answers' }],
    }),
    ['0 bad-clock c'],
  ],
  [
    'a clock to a step that does not exist',
    method([step('a')], {
      clocks: [{ code: 'c', name: '回复', startedBy: { step: 'a' }, workingDays: 7, endedBy: { step: 'x' } }],
    }),
    ['0 clock-to-unknown x'],
  ],
  ['half a try', method([step('a')], { triesForVerdict: 0.5 }), ['0 bad-tries 0.5']],
])('%s', (_, broken, expected) => {
  expect(faults(broken)).toEqual(expected);
});

test('JSON from anywhere is a method or is refused with the place, and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseMethod(json as Json).ok).toBe(false);
    }),
  );
  const bent = { ...liuyang, steps: [{ ...liuyang.steps[0], who: ['king'] }] } as unknown as Json;
  expect(parseMethod(bent)).toEqual({ ok: false, reason: { path: 'steps.0.who.0' } });
});
