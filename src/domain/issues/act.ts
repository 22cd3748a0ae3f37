import { adjustedTime, type Entry } from '#domain/records/record.ts';
import { codeOf } from '#domain/records/reading.ts';
import { asText, type Json } from '#lib/json.ts';
import { DELIBERATIONS } from '#domain/work-methods/method.ts';
import type { ActionKind, IssueAction, Votes } from './action.ts';
import { NO_VERDICT_REASONS, VERDICTS, WAYS } from './codes.ts';

/** An action together with its entry's author and time. */
export interface Act {
  readonly id: string;
  readonly by: string;
  /** Server-adjusted, milliseconds since 1970. */
  readonly at: number;
  /** The record it stands in: the issue itself or one that joined it. */
  readonly issue: string;
  readonly action: IssueAction;
}

/** Reads an entry of an issue; undefined for a kind or a value that this app does not know, or an erased entry. */
export function readAct(entry: Entry, issue: string): Act | undefined {
  const read = readers[entry.kind as ActionKind] as Reader | undefined;
  const known = Object.prototype.hasOwnProperty.call(readers, entry.kind);
  const action = known && !('erased' in entry.data) ? read?.((name) => entry.data[name]) : undefined;
  return action && { id: entry.id, by: entry.by, at: adjustedTime(entry), issue, action };
}

type Member = (name: string) => Json | undefined;
type Reader = (member: Member) => IssueAction | undefined;

const readers: { readonly [Kind in ActionKind]: Reader } = {
  adopted: (m) => ({ kind: 'adopted', method: asText(m('method')) }),
  proposed: (m) => ({ kind: 'proposed', proposal: asText(m('proposal')) }),
  'step-done': (m) => ({
    kind: 'step-done',
    step: asText(m('step')),
    note: asText(m('note')),
    session: asText(m('session')),
    sessionKind: asText(m('sessionKind')),
  }),
  deliberated: (m) => {
    const of = codeOf(m('of'), DELIBERATIONS);
    const [session, sessionKind, on] = [asText(m('session')), asText(m('sessionKind')), asText(m('on'))];
    const agreed = m('agreed') === true;
    return (
      of && {
        kind: 'deliberated',
        of,
        session,
        sessionKind,
        on,
        agreed,
        note: asText(m('note')),
        ...votesIn(m),
      }
    );
  },
  checked: (m) => ({
    kind: 'checked',
    step: asText(m('step')),
    list: asText(m('list')),
    right: textsIn(m('right')),
    wanting: textsIn(m('wanting')),
  }),
  progress: (m) => ({ kind: 'progress', note: asText(m('note')), session: asText(m('session')) }),
  published: (m) => {
    const what = codeOf(m('what'), ['decision', 'result'] as const);
    const [where, on, photo] = [asText(m('where')), asText(m('on')), asText(m('photo'))];
    return what && { kind: 'published', what, where, on, photo };
  },
  assigned: (m) => ({ kind: 'assigned', to: asText(m('to')), unit: asText(m('unit')) }),
  claimed: () => ({ kind: 'claimed' }),
  'handed-over': (m) => ({ kind: 'handed-over', to: asText(m('to')), note: asText(m('note')) }),
  escalated: (m) => ({ kind: 'escalated', to: asText(m('to')), reason: asText(m('reason')) }),
  returned: (m) => ({ kind: 'returned', to: asText(m('to')), reason: asText(m('reason')) }),
  submitted: (m) => ({ kind: 'submitted', clock: asText(m('clock')), note: asText(m('note')) }),
  split: (m) => ({ kind: 'split', parts: textsIn(m('parts')) }),
  joined: (m) => ({ kind: 'joined', into: asText(m('into')) }),
  unjoined: (m) => ({ kind: 'unjoined', from: asText(m('from')), reason: asText(m('reason')) }),
  'took-in': (m) => ({ kind: 'took-in', issue: asText(m('issue')) }),
  'let-go': (m) => ({ kind: 'let-go', issue: asText(m('issue')) }),
  paused: (m) => ({ kind: 'paused', reason: asText(m('reason')), until: asText(m('until')) }),
  resumed: (m) => ({ kind: 'resumed', note: asText(m('note')) }),
  answered: (m) => ({
    kind: 'answered',
    proposal: asText(m('proposal')),
    way: codeOf(m('way'), WAYS) ?? 'in-person',
    adopted: m('adopted') !== false,
    text: asText(m('text')),
  }),
  verdict: (m) => {
    const verdict = codeOf(m('verdict'), VERDICTS);
    const way = codeOf(m('way'), WAYS) ?? 'in-person';
    return (
      verdict && {
        kind: 'verdict',
        proposal: asText(m('proposal')),
        verdict,
        way,
        cause: asText(m('cause')),
        session: asText(m('session')),
      }
    );
  },
  tried: (m) => ({
    kind: 'tried',
    proposal: asText(m('proposal')),
    way: codeOf(m('way'), WAYS) ?? 'in-person',
  }),
  'no-verdict': (m) => {
    const reason = codeOf(m('reason'), NO_VERDICT_REASONS);
    return reason && { kind: 'no-verdict', proposal: asText(m('proposal')), reason, note: asText(m('note')) };
  },
  closed: (m) => ({ kind: 'closed', note: asText(m('note')), thanks: asText(m('thanks')) }),
  reopened: (m) => ({ kind: 'reopened', reason: asText(m('reason')) }),
};

function votesIn(m: Member): Votes {
  const count = (name: string): number => {
    const value = m(name);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
  };
  return {
    inFavour: count('inFavour'),
    against: count('against'),
    abstained: count('abstained'),
    present: count('present'),
    entitled: count('entitled'),
  };
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}
