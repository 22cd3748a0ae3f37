import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import { type Account, type Role, roleIn } from './account.ts';
import {
  CHECKERS,
  COORDINATORS,
  DOOR_KEEPERS,
  FIELD,
  LEADERS,
  MONEY_KEEPERS,
  OFFICIALS,
} from './role-groups.ts';
import { parseScope, type Scope } from './scopes.ts';

interface TypeRule {
  /** The kind of database in which records of this type live; `subject`: in that of whatever they belong to. */
  readonly home: Scope['kind'] | 'subject';
  readonly open: readonly Role[];
  /** Kinds of entries by who may add them; a kind named neither here nor in `ADD_TO_ALL` may be added by nobody. */
  readonly add: Readonly<Record<string, readonly Role[]>>;
}

/**
 * The one table of access: who may open which type of record and add which kind of entry, in which kind of database,
 * within the databases that an account has. Screens ask it, the server enforces it.
 */
export const ACCESS: Readonly<Record<string, TypeRule>> = {
  place: { home: 'doors', open: COORDINATORS, add: { set: COORDINATORS } },
  resident: {
    home: 'doors',
    open: FIELD,
    add: { set: FIELD, verified: FIELD, moved: FIELD, consented: FIELD, withdrew: FIELD },
  },
  visit: { home: 'doors', open: FIELD, add: { set: FIELD, lifted: FIELD } },
  proposal: {
    home: 'doors',
    open: FIELD,
    add: {
      set: FIELD,
      answered: FIELD,
      verdict: FIELD,
      tried: FIELD,
      'no-verdict': FIELD,
    },
  },
  issue: {
    home: 'community',
    open: FIELD,
    add: {
      set: FIELD,
      proposed: FIELD,
      adopted: FIELD,
      'step-done': FIELD,
      deliberated: LEADERS,
      checked: FIELD,
      progress: [...FIELD, ...OFFICIALS],
      published: LEADERS,
      assigned: LEADERS,
      claimed: FIELD,
      'handed-over': FIELD,
      escalated: [...FIELD, 'street-contact'],
      returned: [...COORDINATORS, ...OFFICIALS],
      submitted: COORDINATORS,
      split: COORDINATORS,
      joined: LEADERS,
      unjoined: LEADERS,
      'took-in': LEADERS,
      'let-go': LEADERS,
      paused: LEADERS,
      resumed: LEADERS,
      answered: [...FIELD, ...OFFICIALS],
      verdict: FIELD,
      tried: FIELD,
      'no-verdict': FIELD,
      closed: LEADERS,
      reopened: LEADERS,
    },
  },
  method: { home: 'community', open: COORDINATORS, add: { withdrawn: COORDINATORS } },
  holiday: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  session: {
    home: 'community',
    open: FIELD,
    add: {
      set: FIELD,
      began: FIELD,
      arrival: FIELD,
      remark: FIELD,
      taken: FIELD,
      'took-up': FIELD,
      corrected: FIELD,
      amended: FIELD,
      'read-back': FIELD,
      closed: FIELD,
      undone: FIELD,
      redone: FIELD,
    },
  },
  invitation: { home: 'doors', open: FIELD, add: { invited: FIELD, undone: FIELD } },
  media: { home: 'subject', open: FIELD, add: { removed: FIELD } },
  kind: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  category: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  campaign: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  batch: {
    home: 'community',
    open: FIELD,
    add: { set: FIELD, form: FIELD, struck: FIELD, counted: FIELD },
  },
  template: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  member: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  community: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  notice: { home: 'community', open: LEADERS, add: { set: LEADERS, posted: LEADERS } },
  /** 上报件 and which communities a street has: made by the server alone (`server/passing-up`, provisioning). */
  'passed-up': { home: 'street', open: [], add: { progress: ['street-contact'] } },
  'street-part': { home: 'street', open: [], add: {} },
  check: { home: 'community', open: CHECKERS, add: { set: CHECKERS, found: CHECKERS } },
  fund: { home: 'community', open: COORDINATORS, add: { set: COORDINATORS } },
  project: {
    home: 'community',
    open: LEADERS,
    add: {
      set: LEADERS,
      'stage-done': FIELD,
      'stage-undone': LEADERS,
      line: FIELD,
      agreed: MONEY_KEEPERS,
      struck: FIELD,
    },
  },
};

/** What is one's own word and nobody's to bring, by type: two people agree to a line of money, each by signing in (SJ-10). */
const OWN_WORD: Readonly<Record<string, readonly string[]>> = { project: ['agreed'] };

/** Kinds of entries that every type knows. */
const ADD_TO_ALL: TypeRule['add'] = { [CARRIED_KIND]: COORDINATORS };

/** Kinds of databases that a role may be given: residents' details only to those who go to their doors. */
export const READS: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  supervisor: ['community'],
  'oversight-committee': ['community'],
  'department-handler': ['community'],
  'street-contact': ['community', 'street'],
  volunteer: ['community', 'doors'],
  'ten-household-leader': ['community', 'doors'],
  'building-leader': ['community', 'doors'],
  'estate-leader': ['community', 'doors'],
  coordinator: ['community', 'doors'],
};

/** What is done in the office and is no entry of a record. */
const OFFICE = {
  /** 捎带: brings entries in the names of those who wrote them. */
  'bring-others': COORDINATORS,
  'manage-accounts': COORDINATORS,
  /** 网格: opens a database of doors on the server. */
  'make-grids': COORDINATORS,
  /** 台账 and diaries as an Excel file. */
  'export-tables': COORDINATORS,
  'export-resident': COORDINATORS,
  'erase-resident': COORDINATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type OfficeAct = keyof typeof OFFICE;

/** Where a method names roles for a step, 十户长 counts as 走访员 and 小区区长 as 楼长: methods are older than they. */
const COUNTS_AS: Partial<Readonly<Record<Role, Role>>> = {
  'ten-household-leader': 'volunteer',
  'estate-leader': 'building-leader',
};

/** Whether someone of this role is among those whom a step of a method names. */
export function mayAct(role: Role, named: readonly Role[]): boolean {
  const counted = COUNTS_AS[role];
  return named.includes(role) || (counted !== undefined && named.includes(counted));
}

/** Whether someone of this role, undefined for none, may do this in the office. */
export function may(role: Role | undefined, act: OfficeAct): boolean {
  return role !== undefined && OFFICE[act].includes(role);
}

/** Whether the account may do this in the community of a database that it has. */
export function mayIn(account: Account, scope: string, act: OfficeAct): boolean {
  const parsed = parseScope(scope);
  if (parsed === undefined || parsed.kind === 'street' || !account.roles.includes(scope)) return false;
  return may(roleIn(account, parsed.community), act);
}

/** Whether the account looks after the doors of a database; in lists everybody else reads names masked. */
export function looksAfter(account: Account, scope: string): boolean {
  const parsed = parseScope(scope);
  if (parsed?.kind !== 'doors' || !account.roles.includes(scope)) return false;
  const role = roleIn(account, parsed.community);
  return role !== undefined && DOOR_KEEPERS.includes(role);
}

/** Whether an account of this role may have this kind of database on its devices. */
export function mayRead(role: Role, home: Scope['kind']): boolean {
  return READS[role].includes(home);
}

/** Photos and voice memos hang on visits, and on sessions and issues. */
const HOMES_OF_SUBJECTS: readonly Scope['kind'][] = ['community', 'doors'];

/** The kinds of databases in which records of this type live; none for an unknown type. */
export function homesOf(type: string): readonly Scope['kind'][] {
  const home = named(ACCESS, type)?.home;
  if (home === undefined) return [];
  return home === 'subject' ? HOMES_OF_SUBJECTS : [home];
}

/** Whether records of this type live in this kind of database. */
export function livesIn(type: string, home: Scope['kind']): boolean {
  return homesOf(type).includes(home);
}

/** Whether someone of this role may open a record of this type in this kind of database. */
export function mayOpen(role: Role, type: string, home: Scope['kind']): boolean {
  const rule = named(ACCESS, type);
  return rule !== undefined && livesIn(type, home) && rule.open.includes(role);
}

/** Whether someone of this role may add an entry of this kind to a record of this type. */
export function mayAdd(role: Role, type: string, kind: string): boolean {
  const rule = named(ACCESS, type);
  const openers = rule && (named(ADD_TO_ALL, kind) ?? named(rule.add, kind));
  return openers !== undefined && openers.includes(role);
}

/** 捎带: whether whoever may bring what others wrote may bring this too. */
export function mayBeBrought(type: string, kind: string): boolean {
  return named(OWN_WORD, type)?.includes(kind) !== true;
}

/** Whether an issue can be given to somebody of this role: whoever only reads could do nothing with it. */
export function mayBeGiven(role: Role): boolean {
  return mayAdd(role, 'issue', 'progress');
}

/** Whether somebody of this role works only on issues that were given to them (LY-22). */
export function worksOnGiven(role: Role): boolean {
  return role === 'department-handler';
}

/** Types and kinds come from outside, and `constructor` is a member of every object. */
function named<Rule>(table: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
