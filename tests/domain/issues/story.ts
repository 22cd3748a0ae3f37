import type { Role } from '#domain/access/account.ts';
import { type IssueAction, actionDraft } from '#domain/issues/action.ts';
import type { Related } from '#domain/issues/joining.ts';
import { mayDo, type Refusal } from '#domain/issues/may-do.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import { draftEntry, openRecord, setField } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import type { Method } from '#domain/work-methods/method.ts';
import type { Json, JsonObject } from '#lib/json.ts';

export const COMMUNITY_SCOPE = 'xbd-c-cxtyc';

/** Somebody who works in the community. */
export interface Person {
  readonly account: string;
  readonly role: Role;
}

export const volunteer: Person = { account: 'zhiyuan', role: 'volunteer' };
export const leader: Person = { account: 'a8-louzhang', role: 'building-leader' };
export const coordinator: Person = { account: 'xietiao', role: 'coordinator' };

/** The community's ledger on one device, on which a story is told minute by minute. */
export interface Ledger {
  readonly open: (id: string, data?: JsonObject) => void;
  /** Does it as a screen would: refused when it may not be done. */
  readonly act: (person: Person, id: string, action: IssueAction) => Progress;
  readonly refusal: (person: Person, id: string, action: IssueAction) => Refusal | undefined;
  readonly set: (person: Person, id: string, fields: Readonly<Record<string, Json>>) => void;
  readonly progress: (id: string) => Progress;
  readonly record: (id: string) => FieldRecord;
  readonly related: Related;
  readonly pass: (minutes: number) => void;
}

/** 2026-09-24 20:00 in Beijing. */
const START = Date.parse('2026-09-24T12:00:00.000Z');

export function createLedger(method: Method): Ledger {
  const records = new Map<string, FieldRecord>();
  let now = START;
  let made = 0;
  const stamp = (by: string): Stamp => {
    now += 60_000;
    return { by, at: new Date(now).toISOString(), offset: 0, device: `phone-${by}` };
  };
  const related: Related = (id) => records.get(id);
  const record = (id: string): FieldRecord => {
    const found = records.get(id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };
  const add = (person: Person, id: string, draft: Parameters<typeof draftEntry>[3]): void => {
    const entry = draftEntry(
      record(id),
      `e${String((made += 1)).padStart(4, '0')}`,
      stamp(person.account),
      draft,
    );
    records.set(id, { ...record(id), entries: [...record(id).entries, entry] });
  };
  const progress = (id: string): Progress => foldProgress(method, record(id), related);
  return {
    open: (id, data = {}) => {
      const body = { summary: '一件事', proposals: [], source: 'session', ...data };
      records.set(id, openRecord(id, COMMUNITY_SCOPE, stamp(leader.account), body));
    },
    act: (person, id, action) => {
      const may = mayDo(action, person, progress(id));
      if (!may.ok) throw new Error(`${action.kind}: ${may.reason}`);
      add(person, id, actionDraft(action));
      return progress(id);
    },
    refusal: (person, id, action) => {
      const may = mayDo(action, person, progress(id));
      return may.ok ? undefined : may.reason;
    },
    set: (person, id, fields) => {
      for (const [field, value] of Object.entries(fields)) add(person, id, setField(field, value));
    },
    progress,
    record,
    related,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

export function stepDone(step: string, sessionKind = ''): IssueAction {
  const session = sessionKind === '' ? {} : { session: `session:${sessionKind}`, sessionKind };
  return { kind: 'step-done', step, note: '办了', ...session };
}

export function answered(proposal: string, text = '已经办好了'): IssueAction {
  return { kind: 'answered', proposal, way: 'in-person', adopted: true, text };
}

export function satisfied(proposal: string): IssueAction {
  return { kind: 'verdict', proposal, verdict: 'satisfied', way: 'in-person', cause: '' };
}

export function unsatisfied(proposal: string, cause = '还是老样子'): IssueAction {
  return { kind: 'verdict', proposal, verdict: 'unsatisfied', way: 'in-person', cause };
}

export const close: IssueAction = { kind: 'closed', note: '', thanks: '' };
