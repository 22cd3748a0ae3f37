import type { Act } from './act.ts';
import type { IssueAction } from './action.ts';
import { openDuty, publicationStep } from './misfit.ts';
import { judge } from './rounds.ts';
import {
  type ClockRun,
  type Doing,
  newParty,
  owedAnswers,
  type Party,
  presentRound,
  type Standing,
  type Written,
} from './standing.ts';

/** Whether the author of the act that is being read had seen an entry. */
export type Sees = (entryId: string) => boolean;

/** How the issue stands after an act that fits. A closed one is open again as soon as anything is owed. */
export function advance(standing: Standing, act: Act, sees: Sees): Standing {
  const after = changedBy(standing, act, sees);
  const isHeldOpen = after.closing !== undefined && openDuty(after) !== undefined;
  return isHeldOpen ? { ...after, closing: undefined } : after;
}

function changedBy(standing: Standing, act: Act, sees: Sees): Standing {
  const { action } = act;
  const written: Written = { id: act.id, by: act.by, at: act.at };
  switch (action.kind) {
    case 'adopted':
      return { ...standing, adopted: true };
    case 'proposed':
      return withParty(standing, newParty(action.proposal, act.issue));
    case 'step-done':
      return withStepDone(standing, { ...written, ...action, session: action.session ?? '' });
    case 'deliberated': {
      const { session, sessionKind = '', on = '' } = action;
      const held = { ...action, ...written, session, sessionKind, on, round: presentRound(standing) };
      return { ...standing, deliberations: [...standing.deliberations, held] };
    }
    case 'checked': {
      const found = { ...action, ...written, round: presentRound(standing) };
      return { ...standing, checks: [...standing.checks, found] };
    }
    case 'published':
      return withPublication(standing, written, action);
    case 'assigned':
      return { ...standing, unit: action.unit, owners: assigned(standing, action.to, act.id, sees) };
    case 'claimed':
      return { ...standing, owners: new Map([...standing.owners, [act.by, act.id]]) };
    case 'handed-over':
      return { ...standing, owners: handedOver(standing, act, action.to) };
    case 'escalated':
    case 'returned':
      return { ...standing, level: standing.method.ladder.findIndex(({ code }) => code === action.to) };
    case 'submitted':
      return withClocks(standing, act.at, (starter) => starter === 'submission', action.clock);
    case 'split':
      return { ...standing, parts: [...new Set([...standing.parts, ...action.parts])] };
    case 'joined':
      return { ...standing, joinedInto: action.into };
    case 'unjoined':
      return { ...standing, joinedInto: undefined };
    case 'took-in':
      return { ...standing, takenIn: [...standing.takenIn, action.issue] };
    case 'let-go':
      return { ...standing, takenIn: standing.takenIn.filter((id) => id !== action.issue) };
    case 'paused':
      return { ...standing, pause: { ...written, reason: action.reason, until: action.until ?? '' } };
    case 'resumed':
      return { ...standing, pause: undefined };
    case 'answered':
      return withAnswer(standing, act, { ...written, ...action });
    case 'verdict':
      return judge(standing, party(standing, action.proposal, act.issue), written, action);
    case 'tried': {
      const asked = party(standing, action.proposal, act.issue);
      return withParty(standing, { ...asked, tries: asked.tries + 1 });
    }
    case 'no-verdict':
      return withParty(standing, {
        ...party(standing, action.proposal, act.issue),
        excused: action.reason,
      });
    case 'closed':
      return {
        ...standing,
        pause: undefined,
        closing: { ...written, note: action.note, thanks: action.thanks },
      };
    case 'reopened':
      return { ...standing, closing: undefined };
    case 'progress':
      return standing;
  }
}

function party(standing: Standing, proposal: string, issue: string): Party {
  return standing.parties.get(proposal) ?? newParty(proposal, issue);
}

function withParty(standing: Standing, changed: Party): Standing {
  return { ...standing, parties: new Map([...standing.parties, [changed.proposal, changed]]) };
}

function withStepDone(standing: Standing, doing: Omit<Doing, 'round'>): Standing {
  const { id, by, at, step, note, session } = doing;
  const done: Doing = { id, by, at, step, note, session, round: presentRound(standing) };
  const after = {
    ...standing,
    doings: [...standing.doings, done],
    done: new Map([...standing.done, [step, done]]),
  };
  const ended = endClocks(after, at, (edge) => typeof edge !== 'string' && edge.step === step);
  return withClocks(ended, at, (edge) => typeof edge !== 'string' && edge.step === step);
}

type Publication = Extract<IssueAction, { kind: 'published' }>;

function withPublication(standing: Standing, written: Written, { what, where }: Publication): Standing {
  const step = publicationStep(standing.method, what);
  if (step === undefined) return standing;
  return withStepDone(standing, { ...written, step: step.code, note: where, session: '' });
}

/** In the place of all owners that the assigning person knew of; whoever claimed it meanwhile stays. */
function assigned({ owners }: Standing, to: string, entry: string, sees: Sees): Standing['owners'] {
  const unseen = [...owners].filter(([, made]) => !sees(made));
  return new Map([...unseen, [to, entry]]);
}

function handedOver({ owners }: Standing, { by, id }: Act, to: string): Standing['owners'] {
  const others = [...owners].filter(([account]) => account !== by);
  return new Map(to === '' ? others : [...others, [to, id]]);
}

type Told = Extract<IssueAction, { kind: 'answered' }>;

function withAnswer(standing: Standing, act: Act, told: Written & Told): Standing {
  const { id, by, at, way, adopted, text } = told;
  const answered = withParty(standing, {
    ...party(standing, told.proposal, act.issue),
    answer: { id, by, at, way, adopted, text },
  });
  if (owedAnswers(answered).length > 0) return answered;
  return endClocks(answered, at, (edge) => edge === 'answers');
}

/** Starts the clocks of the method that this starts and that do not run already. */
function withClocks(
  standing: Standing,
  at: number,
  starts: (startedBy: ClockRun['clock']['startedBy']) => boolean,
  code?: string,
): Standing {
  const isRunning = (wanted: string): boolean =>
    standing.clocks.some(({ clock, endedAt }) => clock.code === wanted && endedAt === undefined);
  const started = standing.method.clocks
    .filter((clock) => starts(clock.startedBy) && (code === undefined || clock.code === code))
    .filter((clock) => !isRunning(clock.code))
    .map((clock) => ({ clock, startedAt: at, endedAt: undefined }));
  return started.length === 0 ? standing : { ...standing, clocks: [...standing.clocks, ...started] };
}

function endClocks(
  standing: Standing,
  at: number,
  ends: (endedBy: ClockRun['clock']['endedBy']) => boolean,
): Standing {
  const clocks = standing.clocks.map((run) =>
    run.endedAt === undefined && ends(run.clock.endedBy) ? { ...run, endedAt: at } : run,
  );
  return { ...standing, clocks };
}
