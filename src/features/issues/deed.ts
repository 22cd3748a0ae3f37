import { deliberationNames } from '#domain/issues/deliberation-words-text.ts';
import type { IssueAction } from '#domain/issues/action.ts';
import { isListDone } from '#domain/issues/checklist.ts';
import { deliberationOwed, type Doer, mayDo, missingFields, type Refusal } from '#domain/issues/may-do.ts';
import { publicationStep } from '#domain/issues/misfit.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { NeededField, Step } from '#domain/work-methods/method.ts';
import { issuesText } from './issues-text.ts';

/** What the form of a deed asks beside the fields of the issue. */
export type Ask =
  | 'note'
  | 'thanks'
  | 'reason'
  | 'person'
  | 'giver'
  | 'unit'
  | 'until'
  | 'session'
  | 'text'
  | 'way'
  | 'method';

/** Something that can be done with an issue, and what has to be filled in for it. */
export interface Deed {
  readonly key: string;
  /** With blanks where the form asks. */
  readonly action: IssueAction;
  readonly asks: readonly Ask[];
  readonly fields: readonly NeededField[];
  /** Name of the step, level or clock that it is about; empty for none. */
  readonly about: string;
  /** Session kinds to choose from. */
  readonly sessionKinds: readonly string[];
}

/** Refusals that the form itself settles. */
const SETTLED_BY_FORM: readonly Refusal[] = [
  'fields-missing',
  'session-missing',
  'triage-missing',
  'unknown-list',
];

/** Everything that this person may do with the issue now. */
export function deedsFor(progress: Progress, doer: Doer): readonly Deed[] {
  return candidates(progress).filter(({ action }) => {
    const may = mayDo(action, doer, progress);
    return may.ok || SETTLED_BY_FORM.includes(may.reason);
  });
}

/** Words where a form will ask for them, so that only what cannot be mended by words is refused. */
const FILLED = '…';

function candidates(progress: Progress): readonly Deed[] {
  const { method, level, issue, parties } = progress;
  const [higher, lower] = [method.ladder[level + 1], method.ladder[level - 1]];
  const isPublic = [...parties.keys()].every((proposal) => proposal === '');
  return [
    deed({ kind: 'resumed', note: '' }, ['note']),
    deed({ kind: 'assigned', to: FILLED, unit: '' }, ['person', 'unit']),
    deed({ kind: 'claimed' }, []),
    ...progress.steps.flatMap(({ step, state }) =>
      state === 'done' || state === 'waiting' ? [] : stepDeeds(step, progress),
    ),
    ...(isPublic ? publicDeeds() : []),
    deed({ kind: 'closed', note: '', thanks: '' }, ['note', 'thanks']),
    deed({ kind: 'progress', note: FILLED }, ['note']),
    deed({ kind: 'handed-over', to: FILLED, note: '' }, ['giver', 'note']),
    ...(higher === undefined
      ? []
      : [deed({ kind: 'escalated', to: higher.code, reason: FILLED }, ['reason'], higher.name)]),
    ...(lower === undefined
      ? []
      : [deed({ kind: 'returned', to: lower.code, reason: FILLED }, ['reason'], lower.name)]),
    ...method.clocks
      .filter(({ startedBy }) => startedBy === 'submission')
      .map(({ code, name }) => deed({ kind: 'submitted', clock: code, note: '' }, ['note'], name)),
    ...(['decision', 'result'] as const)
      .filter((what) => publicationStep(method, what) === undefined)
      .map((what) => deed({ kind: 'published', what, where: '' }, [])),
    deed({ kind: 'paused', reason: FILLED, until: '' }, ['reason', 'until']),
    deed({ kind: 'proposed', proposal: FILLED }, []),
    deed({ kind: 'split', parts: [FILLED] }, []),
    deed({ kind: 'joined', into: FILLED }, []),
    ...(progress.joinedInto === undefined
      ? []
      : [deed({ kind: 'unjoined', from: progress.joinedInto, reason: FILLED }, ['reason'])]),
    ...(issue.method === undefined ? [deed({ kind: 'adopted', method: FILLED }, ['method'])] : []),
    deed({ kind: 'reopened', reason: FILLED }, ['reason']),
  ];
}

function deed(action: IssueAction, asks: readonly Ask[], about = ''): Deed {
  const key = [action.kind, 'what' in action ? action.what : about].filter((part) => part !== '').join(':');
  return { key, action, asks, fields: [], about, sessionKinds: [] };
}

function stepDeeds(step: Step, progress: Progress): readonly Deed[] {
  const what = publishedBy(step);
  const action: IssueAction | undefined =
    what !== undefined
      ? { kind: 'published', what, where: '' }
      : step.finishedBy === 'report'
        ? reportOf(step, progress)
        : undefined;
  if (action === undefined) return [];
  const guards = step.guards ?? [];
  const sessionKinds = guards.flatMap((guard) => {
    if (guard.kind === 'deliberation') {
      return action.kind === 'deliberated' && action.of === guard.of ? guard.in : [];
    }
    return guard.kind === 'session' ? guard.of : [];
  });
  const asksTriage = guards.some(({ kind }) => kind === 'triage') && progress.issue.triage === undefined;
  const missing = missingFields(action, progress);
  return [
    {
      key: `step:${step.code}`,
      action,
      asks: [
        ...(sessionKinds.length > 0 ? (['session'] as const) : []),
        ...(what === undefined ? (['note'] as const) : []),
      ],
      fields: asksTriage && !missing.includes('triage') ? ['triage', ...missing] : missing,
      about: aboutStep(step, action),
      sessionKinds,
    },
  ];
}

/** Where several bodies have to agree (LY-21), whose turn it is. */
function aboutStep({ name, guards = [] }: Step, action: IssueAction): string {
  const bodies = guards.filter(({ kind }) => kind === 'deliberation').length;
  const names = action.kind === 'deliberated' && bodies > 1 ? deliberationNames[action.of] : '';
  return names === '' ? name : issuesText.deliberation.stepOfBody(name, names);
}

/** A step that waits for its deliberation or its checklist is done by noting how that ended. */
function reportOf(step: Step, progress: Progress): IssueAction {
  const owed = deliberationOwed(step, progress);
  if (owed === undefined && !isListDone(progress, step)) {
    return { kind: 'checked', step: step.code, list: '', right: [], wanting: [] };
  }
  if (owed === undefined) return { kind: 'step-done', step: step.code, note: '' };
  const votes = { inFavour: 0, against: 0, abstained: 0, present: 0, entitled: 0 };
  return { kind: 'deliberated', of: owed.of, session: '', agreed: true, note: '', ...votes };
}

function publishedBy({ finishedBy }: Step): 'decision' | 'result' | undefined {
  if (finishedBy === 'decision-published') return 'decision';
  return finishedBy === 'result-published' ? 'result' : undefined;
}

/** An issue that nobody proposed by name owes the public an answer (SJ-05). */
function publicDeeds(): readonly Deed[] {
  return [
    deed({ kind: 'answered', proposal: '', way: 'notice', adopted: true, text: FILLED }, ['way', 'text']),
    deed({ kind: 'verdict', proposal: '', verdict: 'satisfied', way: 'session', cause: '' }, []),
    deed({ kind: 'no-verdict', proposal: '', reason: 'unnamed', note: '' }, ['note']),
  ];
}
