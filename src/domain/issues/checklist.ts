import type { Guard, Step } from '#domain/work-methods/method.ts';
import { stepsFrom } from '#domain/work-methods/steps.ts';
import { presentRound, type Standing } from './standing.ts';

type ChecklistGuard = Extract<Guard, { kind: 'checklist' }>;

/** How one thing on a list was found last; `unseen`: nobody has looked yet. */
export type ItemState = 'right' | 'wanting' | 'unseen';

export interface ListStanding {
  readonly list: string;
  /** In the order of the list. */
  readonly items: ReadonlyMap<string, ItemState>;
}

/** The lists of a step that has some. */
export function checklistOf({ guards = [] }: Step): ChecklistGuard | undefined {
  return guards.find((guard): guard is ChecklistGuard => guard.kind === 'checklist');
}

/**
 * The list that was chosen for a step and what is known of it: of each thing the last word counts, so two people who
 * look at different things at once do not undo each other. Undefined before anybody looked.
 */
export function listStanding(standing: Standing, step: Step): ListStanding | undefined {
  const found = checksOf(standing, step);
  const list = checklistOf(step)?.lists.find(({ name }) => name === found.at(-1)?.list);
  if (list === undefined) return undefined;
  const items = new Map<string, ItemState>(list.items.map((item) => [item, 'unseen']));
  for (const { right, wanting, list: of } of found) {
    if (of !== list.name) continue;
    for (const item of right) if (items.has(item)) items.set(item, 'right');
    for (const item of wanting) if (items.has(item)) items.set(item, 'wanting');
  }
  return { list: list.name, items };
}

/** Whether all of a list was looked at (ZZ-24), and where it must be complete, nothing is wanting (JN-06). */
export function isListDone(standing: Standing, step: Step): boolean {
  const guard = checklistOf(step);
  if (guard === undefined) return true;
  const states = [...(listStanding(standing, step)?.items.values() ?? [])];
  return (
    states.length > 0 && states.every((state) => state === 'right' || (state !== 'unseen' && !guard.complete))
  );
}

/** A step that a new round does again is looked at again. */
function checksOf(standing: Standing, { code }: Step): Standing['checks'] {
  const { method, checks } = standing;
  const isAgain = stepsFrom(method, method.backTo).has(code);
  return checks.filter(({ step, round }) => step === code && (!isAgain || round === presentRound(standing)));
}
