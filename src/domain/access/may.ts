import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import type { Role } from './account.ts';
import type { Scope } from './scopes.ts';

type Openers = 'everyone' | readonly Role[];

interface TypeRule {
  /** The kind of database in which records of this type live. */
  readonly home: Scope['kind'];
  readonly open: Openers;
  /** Kinds of entries by who may add them; a kind named neither here nor in `ADD_TO_ALL` may be added by nobody. */
  readonly add: Readonly<Record<string, Openers>>;
}

/** 社区协调员 and whoever stands in for one. */
const COORDINATORS: readonly Role[] = ['coordinator'];
/** 楼长 and the coordinator. */
const LEADERS: readonly Role[] = ['building-leader', 'coordinator'];

/**
 * Who may open which type of record and add which kind of entry, within a database that they may read.
 * Screens ask it, the server enforces it.
 */
export const ACCESS: Readonly<Record<string, TypeRule>> = {
  place: { home: 'doors', open: COORDINATORS, add: { set: 'everyone' } },
  resident: {
    home: 'doors',
    open: 'everyone',
    add: { set: 'everyone', verified: 'everyone', moved: 'everyone' },
  },
  visit: { home: 'doors', open: 'everyone', add: { set: 'everyone', lifted: 'everyone' } },
  proposal: {
    home: 'doors',
    open: 'everyone',
    add: {
      set: 'everyone',
      answered: 'everyone',
      verdict: 'everyone',
      tried: 'everyone',
      'no-verdict': 'everyone',
    },
  },
  issue: {
    home: 'community',
    open: 'everyone',
    add: {
      set: 'everyone',
      proposed: 'everyone',
      adopted: 'everyone',
      'step-done': 'everyone',
      progress: 'everyone',
      published: LEADERS,
      assigned: LEADERS,
      claimed: 'everyone',
      'handed-over': 'everyone',
      escalated: 'everyone',
      returned: COORDINATORS,
      submitted: COORDINATORS,
      split: COORDINATORS,
      joined: LEADERS,
      unjoined: LEADERS,
      'took-in': LEADERS,
      'let-go': LEADERS,
      paused: LEADERS,
      resumed: LEADERS,
      answered: 'everyone',
      verdict: 'everyone',
      tried: 'everyone',
      'no-verdict': 'everyone',
      closed: LEADERS,
      reopened: LEADERS,
    },
  },
  method: { home: 'community', open: COORDINATORS, add: { withdrawn: COORDINATORS } },
  holiday: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  session: {
    home: 'community',
    open: 'everyone',
    add: {
      set: 'everyone',
      began: 'everyone',
      arrival: 'everyone',
      remark: 'everyone',
      taken: 'everyone',
      corrected: 'everyone',
      amended: 'everyone',
      'read-back': 'everyone',
      closed: 'everyone',
      undone: 'everyone',
      redone: 'everyone',
    },
  },
  invitation: { home: 'doors', open: 'everyone', add: { invited: 'everyone', undone: 'everyone' } },
  kind: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  campaign: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  template: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  member: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  community: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  notice: { home: 'community', open: LEADERS, add: { set: LEADERS, posted: LEADERS } },
};

/** Kinds of entries that every type knows. */
const ADD_TO_ALL: TypeRule['add'] = { [CARRIED_KIND]: COORDINATORS };

/** Whether someone of this role may open a record of this type in this kind of database. */
export function mayOpen(role: Role, type: string, home: Scope['kind']): boolean {
  const rule = named(ACCESS, type);
  return rule?.home === home && includes(rule.open, role);
}

/** Whether someone of this role may add an entry of this kind to a record of this type. */
export function mayAdd(role: Role, type: string, kind: string): boolean {
  const rule = named(ACCESS, type);
  const openers = rule && (named(ADD_TO_ALL, kind) ?? named(rule.add, kind));
  return openers !== undefined && includes(openers, role);
}

/** Types and kinds come from outside, and `constructor` is a member of every object. */
function named<Rule>(table: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}

function includes(openers: Openers, role: Role): boolean {
  return openers === 'everyone' || openers.includes(role);
}
