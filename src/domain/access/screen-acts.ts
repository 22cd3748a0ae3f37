import { type Account, roleAt } from './account.ts';
import { livesIn, mayAdd, mayOpen } from './may.ts';
import { parseScope } from './scopes.ts';

interface ActRule {
  readonly type: string;
  readonly opens?: true;
  readonly adds?: readonly string[];
}

/**
 * What screens offer, each with everything that it may write: offered is what the table of access, and so the server,
 * accepts. What can be done with an issue goes by its method too (`domain/issues/may-do.ts`); the screens of a door ask
 * nothing, because whoever may have a database of doors may do everything there that they offer (a test says so).
 */
export const SCREEN_ACTS = {
  'plan-session': { type: 'session', opens: true },
  'change-session': { type: 'session', adds: ['set'] },
  'run-session': {
    type: 'session',
    adds: ['began', 'arrival', 'remark', 'taken', 'corrected', 'read-back', 'closed', 'undone', 'redone'],
  },
  'amend-session': { type: 'session', adds: ['amended', 'corrected'] },
  'change-kinds': { type: 'kind', opens: true, adds: ['set'] },
  'open-issue': { type: 'issue', opens: true },
  'correct-issue': { type: 'issue', adds: ['set'] },
  'attach-media': { type: 'media', opens: true, adds: ['removed'] },
  'publish-notice': { type: 'notice', opens: true, adds: ['set', 'posted'] },
  'reply-from-above': { type: 'passed-up', adds: ['progress'] },
  'draw-check': { type: 'check', opens: true, adds: ['found'] },
  'change-projects': { type: 'project', opens: true, adds: ['set', 'stage-undone'] },
  'note-stage': { type: 'project', adds: ['stage-done'] },
  'note-money': { type: 'project', adds: ['line', 'struck'] },
  'agree-money': { type: 'project', adds: ['agreed'] },
  'allot-fund': { type: 'fund', opens: true, adds: ['set'] },
  'switch-points': { type: 'community', adds: ['set'] },
} as const satisfies Readonly<Record<string, ActRule>>;

export type ScreenAct = keyof typeof SCREEN_ACTS;

/** Whether a screen may offer this to the account for records of a database. */
export type MayOffer = (act: ScreenAct, scope: string) => boolean;

export function mayOffer(account: Account, act: ScreenAct, scope: string): boolean {
  const home = parseScope(scope);
  if (home === undefined || !account.roles.includes(scope)) return false;
  const role = roleAt(account, home);
  if (role === undefined) return false;
  const { type, opens, adds = [] }: ActRule = SCREEN_ACTS[act];
  if (!livesIn(type, home.kind) || (opens === true && !mayOpen(role, type, home.kind))) return false;
  return adds.every((kind) => mayAdd(role, type, kind));
}
