import type { Role } from '#domain/access/account.ts';
import { mayAdd } from '#domain/access/may.ts';
import {
  type Checklist,
  type FieldIs,
  type Finish,
  type Guard,
  type Method,
  METHOD_LIMITS,
  NEEDED_FIELDS,
  type Step,
} from './method.ts';
import { stepsFrom } from './steps.ts';

/** What is wrong with a method, and where: the step's code and its line, counted from 1; line 0 is the head. */
export interface MethodFault {
  readonly reason: MethodFaultReason;
  readonly line: number;
  readonly step: string;
  /** The code, field or kind that is meant. */
  readonly about: string;
}

export type MethodFaultReason =
  | 'bad-code'
  | 'no-name'
  | 'too-long'
  | 'too-many'
  | 'no-steps'
  | 'double-step'
  | 'unknown-step'
  | 'no-start'
  | 'unreachable'
  | 'no-end'
  | 'nobody-may'
  | 'role-may-not'
  | 'double-publication'
  | 'double-deliberation'
  | 'unknown-field'
  | 'unknown-session-kind'
  | 'unknown-value'
  | 'back-to-unknown'
  | 'double-level'
  | 'double-clock'
  | 'bad-clock'
  | 'clock-to-unknown'
  | 'bad-tries'
  | 'contact-to-unknown'
  | 'empty-list'
  | 'double-list'
  | 'list-out-of-place';

/** What a method may refer to outside itself. */
export interface KnownThings {
  readonly sessionKinds: readonly string[];
  readonly values: Readonly<Record<'size' | 'triage', readonly string[]>>;
}

const CODE = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST_CLOCK = 250;
const MOST_TRIES = 10;

/** Everything wrong with a method, catalogue and edited ones alike; none when it can be run. */
export function validateMethod(method: Method, known: KnownThings): readonly MethodFault[] {
  return [
    ...headFaults(method),
    ...method.steps.flatMap((step, at) => stepFaults(method, step, at, known)),
    ...reachFaults(method),
    ...ladderFaults(method),
    ...clockFaults(method),
  ];
}

function headFault(reason: MethodFaultReason, about: string): MethodFault {
  return { reason, line: 0, step: '', about };
}

function headFaults(method: Method): readonly MethodFault[] {
  const { code, name, origin, steps, backTo, triesForVerdict } = method;
  const faults: MethodFault[] = [];
  if (!CODE.test(code)) faults.push(headFault('bad-code', code));
  if (name.trim() === '') faults.push(headFault('no-name', code));
  if (tooLong(name, origin)) faults.push(headFault('too-long', code));
  if (isTooMuch(method)) faults.push(headFault('too-many', code));
  if (steps.length === 0) faults.push(headFault('no-steps', code));
  else if (!steps.some((step) => step.code === backTo)) faults.push(headFault('back-to-unknown', backTo));
  const { contact } = method;
  if (
    contact !== undefined &&
    contact !== '' &&
    !steps.some((step) => step.code === contact && step.finishedBy === 'report')
  )
    faults.push(headFault('contact-to-unknown', contact));
  if (!isWhole(triesForVerdict, MOST_TRIES)) faults.push(headFault('bad-tries', `${triesForVerdict}`));
  return faults;
}

function stepFaults(method: Method, step: Step, at: number, known: KnownThings): readonly MethodFault[] {
  const found = (reason: MethodFaultReason, about: string): MethodFault => ({
    reason,
    line: at + 1,
    step: step.code,
    about,
  });
  const codes = new Set(method.steps.map(({ code }) => code));
  const faults: MethodFault[] = [];
  if (!CODE.test(step.code)) faults.push(found('bad-code', step.code));
  if (method.steps.findIndex(({ code }) => code === step.code) < at)
    faults.push(found('double-step', step.code));
  if (step.name.trim() === '') faults.push(found('no-name', step.code));
  if (tooLong(step.name, step.body, step.hint)) faults.push(found('too-long', step.code));
  if (step.who.length === 0) faults.push(found('nobody-may', step.code));
  for (const role of step.who.filter((one) => !mayFinish(one, step.finishedBy)))
    faults.push(found('role-may-not', role));
  faults.push(...listReasons(step).map((reason) => found(reason, step.code)));
  const above = method.steps.slice(0, at);
  if (PUBLISHED.includes(step.finishedBy) && above.some((one) => one.finishedBy === step.finishedBy))
    faults.push(found('double-publication', step.finishedBy));
  const asked = deliberationsIn(step);
  for (const of of asked.filter((one, nth) => asked.indexOf(one) < nth || above.some(asks(one))))
    faults.push(found('double-deliberation', of));
  for (const earlier of step.after) if (!codes.has(earlier)) faults.push(found('unknown-step', earlier));
  for (const field of step.needs ?? []) {
    if (!NEEDED_FIELDS.includes(field)) faults.push(found('unknown-field', field));
  }
  for (const { field, is } of conditionsIn(step)) {
    for (const value of is.filter((one) => !known.values[field].includes(one)))
      faults.push(found('unknown-value', value));
  }
  for (const kind of (step.guards ?? []).flatMap(kindsAsked)) {
    if (!known.sessionKinds.includes(kind)) faults.push(found('unknown-session-kind', kind));
  }
  return faults;
}

/** The entry that finishes a step, which the table of access knows. */
const FINISHING_KINDS: Readonly<Record<Finish, string>> = {
  report: 'step-done',
  answers: 'answered',
  verdicts: 'verdict',
  'decision-published': 'published',
  'result-published': 'published',
};

/** A notice finishes the one step that waits for it, so no two may. */
const PUBLISHED: readonly Finish[] = ['decision-published', 'result-published'];

/** Whether the server takes from this role what finishes such a step. */
export function mayFinish(role: Role, finish: Finish): boolean {
  return mayAdd(role, 'issue', FINISHING_KINDS[finish]);
}

function deliberationsIn({ guards = [] }: Step): readonly string[] {
  return guards.flatMap((guard) => (guard.kind === 'deliberation' ? [guard.of] : []));
}

function asks(of: string): (step: Step) => boolean {
  return (step) => deliberationsIn(step).includes(of);
}

/** A list is gone through by whoever reports the step, and what is ticked is known by its words. */
function listReasons({ guards = [], finishedBy }: Step): readonly MethodFaultReason[] {
  const asked = guards.filter((guard) => guard.kind === 'checklist');
  const lists = asked.flatMap((guard) => guard.lists);
  const isEmpty = ({ name, items }: Checklist): boolean =>
    name.trim() === '' || items.length === 0 || items.some((item) => item.trim() === '');
  const isDouble = (words: readonly string[]): boolean => new Set(words).size < words.length;
  const isTwice = isDouble(lists.map(({ name }) => name)) || lists.some(({ items }) => isDouble(items));
  return [
    ...(asked.some((guard) => guard.lists.length === 0) || lists.some(isEmpty)
      ? (['empty-list'] as const)
      : []),
    ...(asked.length > 1 || isTwice ? (['double-list'] as const) : []),
    ...(asked.length > 0 && finishedBy !== 'report' ? (['list-out-of-place'] as const) : []),
    ...(lists.some(({ name, items }) => tooLong(name, ...items)) ? (['too-long'] as const) : []),
  ];
}

function tooLong(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => (text?.length ?? 0) > METHOD_LIMITS.text);
}

function isTooMuch({ steps, ladder, clocks }: Method): boolean {
  return (
    steps.length > METHOD_LIMITS.steps ||
    ladder.length > METHOD_LIMITS.levels ||
    clocks.length > METHOD_LIMITS.clocks
  );
}

function conditionsIn({ leftOutWhen, guards = [] }: Step): readonly FieldIs[] {
  const unless = guards.map((guard) => (guard.kind === 'deliberation' ? guard.unless : undefined));
  return [leftOutWhen, ...unless].filter((condition) => condition !== undefined);
}

function kindsAsked(guard: Guard): readonly string[] {
  if (guard.kind !== 'session' && guard.kind !== 'deliberation') return [];
  const kinds = guard.kind === 'session' ? guard.of : guard.in;
  return kinds.length === 0 ? [''] : kinds;
}

/** Every step can be reached from a start, which also means that no steps wait for each other in a ring. */
function reachFaults(method: Method): readonly MethodFault[] {
  const { steps } = method;
  if (steps.length === 0) return [];
  if (!steps.some(({ after }) => after.length === 0)) return [headFault('no-start', '')];
  const faults: MethodFault[] = [];
  const reached = new Set<string>();
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { code, after } of steps)
      if (after.every((earlier) => reached.has(earlier))) reached.add(code);
  }
  steps.forEach(({ code }, at) => {
    if (!reached.has(code)) faults.push({ reason: 'unreachable', line: at + 1, step: code, about: code });
  });
  const isEnd = ({ code }: Step): boolean => reached.has(code) && stepsFrom(method, code).size === 1;
  return steps.some(isEnd) ? faults : [...faults, headFault('no-end', '')];
}

function ladderFaults({ ladder }: Method): readonly MethodFault[] {
  return ladder.flatMap(({ code, name }, at) => {
    if (!CODE.test(code)) return [headFault('bad-code', code)];
    if (name.trim() === '') return [headFault('no-name', code)];
    if (tooLong(name)) return [headFault('too-long', code)];
    return ladder.findIndex((level) => level.code === code) < at ? [headFault('double-level', code)] : [];
  });
}

function clockFaults({ clocks, steps }: Method): readonly MethodFault[] {
  return clocks.flatMap((clock, at) => {
    const asked = [clock.startedBy, clock.endedBy].flatMap((edge) =>
      typeof edge === 'string' ? [] : [edge.step],
    );
    return [
      ...(clock.name.trim() === '' ? [headFault('no-name', clock.code)] : []),
      ...(tooLong(clock.name) ? [headFault('too-long', clock.code)] : []),
      ...(clocks.findIndex(({ code }) => code === clock.code) < at
        ? [headFault('double-clock', clock.code)]
        : []),
      ...(isWhole(clock.workingDays, LONGEST_CLOCK) ? [] : [headFault('bad-clock', clock.code)]),
      ...asked
        .filter((step) => !steps.some(({ code }) => code === step))
        .map((step) => headFault('clock-to-unknown', step)),
    ];
  });
}

function isWhole(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most;
}
