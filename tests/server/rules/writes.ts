import fc from 'fast-check';
import { communityRole, type Role, ROLES } from '#domain/access/account.ts';
import { ACCESS, homesOf, mayAdd, mayOpen } from '#domain/access/may.ts';
import { openingAsEntry } from '#domain/records/merge.ts';
import type { Entry, Opening } from '#domain/records/record.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import type { Json, JsonObject } from '#lib/json.ts';
import type { Writer } from '#server/rules/worker.ts';

/** One write as the store sees it: the new row, the row as it stands, who writes. */
export interface Write {
  readonly newDoc: unknown;
  readonly oldDoc: unknown;
  readonly user: Writer;
}

/** A write that must be let through, with its parts, so that forgeries can be made of it. */
export interface HonestWrite extends Write {
  readonly newDoc: WireRecord;
  readonly oldDoc: WireRecord | null;
}

export const DOORS = 'xbd-d-cxtyc-a8';
export const COMMUNITY = 'xbd-c-cxtyc';
export const STREET = 'xbd-s-cxtyc';
export const ULID = '01KAJ0000000000000000000AB';

export function worker(name: string, role: Role = 'volunteer', db: string = DOORS): Writer {
  return { name, db, roles: [DOORS, COMMUNITY, communityRole(role, 'cxtyc')] };
}

export function opening(by: string, more: Partial<Opening> = {}): Opening {
  return { by, at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'phone', data: {}, ...more };
}

export function entry(id: string, by: string, more: Partial<Entry> = {}): Entry {
  return { id, kind: 'set', seen: [], ...opening(by), data: { field: 'note', value: id }, ...more };
}

export function visit(by: string, entries: readonly Entry[] = []): WireRecord {
  return { _id: `visit:${ULID}`, type: 'visit', scope: DOORS, v: 1, opened: opening(by), entries };
}

const names = fc.constantFrom('zhiyuan', 'loudzhang', 'lz3');
const data = fc
  .dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 })
  .filter((value) => !('erased' in value) && !JSON.stringify(value).includes('"__proto__":'))
  .map((value) => value as JsonObject);
const stamps = fc.record({
  at: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  offset: fc.integer({ min: -1e9, max: 1e9 }),
  device: fc.constantFrom('01KAPHONE', '01KATABLET'),
  data,
});

function entriesBy(by: fc.Arbitrary<string>, kinds: readonly string[]): fc.Arbitrary<Entry[]> {
  const one = fc
    .tuple(stamps, by, fc.constantFrom(...kinds), fc.uuid(), fc.array(fc.uuid(), { maxLength: 2 }))
    .map(([stamp, author, kind, id, seen]) => ({ ...stamp, by: author, kind, id, seen }));
  return fc.uniqueArray(one, { maxLength: 5, selector: ({ id }) => id });
}

/** Every type of record with every role that opens it. */
const openers = Object.keys(ACCESS).flatMap((type) =>
  ROLES.filter((role) => homesOf(type).some((home) => mayOpen(role, type, home))).map((role) => ({
    type,
    role,
  })),
);

/** Writes of every type of record by everybody who may make them: new ones and additions, in any order. */
export const honestWrites: fc.Arbitrary<HonestWrite> = fc
  .tuple(fc.constantFrom(...openers), names, fc.boolean())
  .chain(([{ type, role }, name, isNew]) => {
    const rule = ACCESS[type];
    const db = rule?.home === 'doors' ? DOORS : COMMUNITY;
    const kinds = Object.keys(rule?.add ?? {}).filter((kind) => mayAdd(role, type, kind));
    const author = fc.constant(name);
    return fc
      .record({
        opened: fc.tuple(stamps, isNew ? author : names).map(([stamp, by]) => ({ ...stamp, by })),
        before: isNew ? fc.constant([]) : entriesBy(names, kinds),
        added: entriesBy(author, kinds),
        revisions: fc.boolean(),
      })
      .map(({ opened, before, added, revisions }) => {
        const base = { _id: `${type}:${ULID}`, type, scope: db, v: 1, opened };
        const own = revisions ? { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } } : {};
        return {
          newDoc: { ...base, entries: [...added, ...before], ...own },
          oldDoc: isNew ? null : { ...base, entries: before, _rev: '1-a' },
          user: worker(name, role, db),
        };
      });
  });

type Forge = (write: HonestWrite) => Write;

function withDoc(change: (doc: WireRecord, write: HonestWrite) => unknown): Forge {
  return (write: HonestWrite): Write => ({ ...write, newDoc: change(write.newDoc, write) });
}

function withEntry(more: Partial<Entry>): Forge {
  return withDoc((doc, { user }) => ({
    ...doc,
    entries: [
      ...doc.entries,
      entry('forged', user.name, { kind: Object.keys(ACCESS[doc.type]?.add ?? {})[0] ?? '', ...more }),
    ],
  }));
}

/** Makes sure that a row stands already, with one entry in it. */
function withHistory(change: (doc: WireRecord) => WireRecord): Forge {
  return (write) => {
    const kept = entry('kept', 'loudzhang');
    const oldDoc = write.oldDoc ?? write.newDoc;
    const stored = { ...oldDoc, entries: [kept, ...oldDoc.entries] };
    return {
      ...write,
      oldDoc: stored,
      newDoc: change({ ...write.newDoc, entries: [kept, ...write.newDoc.entries] }),
    };
  };
}

function changeKept(more: Partial<Entry>): Forge {
  return withHistory((doc) => ({
    ...doc,
    entries: doc.entries.map((one) => (one.id === 'kept' ? { ...one, ...more } : one)),
  }));
}

/** Two entries stand already, and are to stand the other way round. */
function reordered(write: HonestWrite): Write {
  const held = [
    entry('first', 'loudzhang', { at: '2026-11-22T12:00:00.000Z' }),
    entry('second', 'loudzhang', { at: '2026-11-22T13:00:00.000Z' }),
  ];
  return {
    ...write,
    oldDoc: { ...(write.oldDoc ?? write.newDoc), entries: held },
    newDoc: { ...write.newDoc, entries: [...held].reverse() },
  };
}

/** The whole row stands already; something is put beside what it holds, by somebody of another role. */
function besides(role: Role, added: (doc: WireRecord, name: string) => Partial<Entry>): Forge {
  return (write) => ({
    oldDoc: write.newDoc,
    newDoc: {
      ...write.newDoc,
      entries: [
        ...write.newDoc.entries,
        entry('forged', write.user.name, {
          kind: Object.keys(ACCESS[write.newDoc.type]?.add ?? {})[0] ?? '',
          ...added(write.newDoc, write.user.name),
        }),
      ],
    },
    user: worker(write.user.name, role, write.user.db),
  });
}

const VERDICT = entry('verdict', 'loudzhang', {
  kind: 'verdict',
  data: { verdict: 'unsatisfied', cause: '没修好' },
});

/** 不满意 stands in a proposal, and somebody who may write there would rather have it otherwise. */
function verdictChanged(change: (verdict: Entry) => readonly Entry[]): Forge {
  return ({ user }) => {
    const doc = { ...visit('loudzhang', [VERDICT]), _id: `proposal:${ULID}`, type: 'proposal' };
    return {
      oldDoc: doc,
      newDoc: { ...doc, entries: change(VERDICT) },
      user: worker(user.name, 'coordinator'),
    };
  };
}

/** A record that only the office makes, made by somebody of the field. */
function forgedRecord(type: string, home: string): readonly [code: string, forge: Forge] {
  const db = home === 'doors' ? DOORS : COMMUNITY;
  const forge: Forge = ({ user: { name } }) => ({
    oldDoc: null,
    newDoc: { _id: `${type}:${ULID}`, type, scope: db, v: 1, opened: opening(name), entries: [] },
    user: worker(name, 'volunteer', db),
  });
  return ['may-open', forge];
}

const officeRecords = Object.entries(ACCESS)
  .filter(([, { open }]) => !open.includes('volunteer'))
  .map(([type, { home }]) => [`a forged ${type}`, forgedRecord(type, home)] as const);

/** What only leaders or the office add, added by a volunteer to a record of somebody else's. */
const officeEntries = Object.entries(ACCESS)
  .filter(([, { home }]) => home === 'doors' || home === 'community')
  .flatMap(([type, { home, add }]) =>
    Object.keys(add)
      .filter((kind) => !mayAdd('volunteer', type, kind))
      .map((kind) => [`a forged ${kind} of a ${type}`, forgedEntry(type, home, kind)] as const),
  );

function forgedEntry(type: string, home: string, kind: string): readonly [code: string, forge: Forge] {
  const db = home === 'doors' ? DOORS : COMMUNITY;
  const forge: Forge = ({ user: { name } }) => {
    const doc = { _id: `${type}:${ULID}`, type, scope: db, v: 1, opened: opening('xietiao'), entries: [] };
    const user = worker(name, 'volunteer', db);
    return { oldDoc: doc, newDoc: { ...doc, entries: [entry('forged', name, { kind })] }, user };
  };
  return ['may-add', forge];
}

/** In a street's database, where the server alone makes records and its contact does nothing but reply. */
function atStreet(role: Role, kind?: string): Forge {
  return ({ user: { name } }) => {
    const opened = opening(kind === undefined ? name : 'admin');
    const doc = { _id: `passed-up:${ULID}`, type: 'passed-up', scope: STREET, v: 1, opened, entries: [] };
    const user = { name, db: STREET, roles: [STREET, communityRole(role, 'cxtyc')] };
    if (kind === undefined) return { oldDoc: null, newDoc: doc, user };
    return { oldDoc: doc, newDoc: { ...doc, entries: [entry('forged', name, { kind })] }, user };
  };
}

function nested(depth: number): Json {
  return depth === 0 ? 0 : [nested(depth - 1)];
}

/** What somebody with a forged client might try, by the code of the refusal that must answer it. */
export const FORGERIES: Readonly<Record<string, readonly [code: string, forge: Forge]>> = {
  'an entry left out': [
    'missing',
    withHistory((doc) => ({ ...doc, entries: doc.entries.filter(({ id }) => id !== 'kept') })),
  ],
  'an entry reworded': ['changed', changeKept({ data: { field: 'note', value: 'other words' } })],
  'an entry re-timed': ['changed', changeKept({ at: '2026-11-22T12:00:00.001Z' })],
  'an entry moved by its offset': ['changed', changeKept({ offset: 1 })],
  'an entry given to somebody else': ['changed', changeKept({ by: 'zhiyuan2' })],
  'an entry made to have seen another': ['changed', changeKept({ seen: ['x'] })],
  'an entry of another kind': ['changed', changeKept({ kind: 'verified' })],
  'an entry erased': ['changed', changeKept({ data: { erased: true } })],
  'entries reordered': ['changed', reordered],
  'an opening reworded': [
    'changed',
    withHistory((doc) => ({ ...doc, opened: { ...doc.opened, data: { note: 'other' } } })),
  ],
  'an opening re-timed': [
    'missing',
    withHistory((doc) => ({ ...doc, opened: { ...doc.opened, at: '1999-01-01T00:00:00.000Z' } })),
  ],
  'a second opening': [
    'opening',
    withHistory((doc) => ({
      ...doc,
      opened: { ...doc.opened, at: '1980-01-01T00:00:00.000Z' },
      entries: [...doc.entries, openingAsEntry(doc.opened)],
    })),
  ],
  'two entries of one id': [
    'duplicate',
    withDoc((doc, { user }) => ({
      ...doc,
      entries: [...doc.entries, entry('twice', user.name), entry('twice', user.name, { kind: 'verified' })],
    })),
  ],
  'an erased entry': ['erased', withEntry({ data: { erased: true } })],
  'an unknown kind': ['may-add', withEntry({ kind: 'verdict-removed' })],
  'a kind that every object has': ['may-add', withEntry({ kind: 'constructor' })],
  'a day that does not exist': ['time', withEntry({ at: '2026-02-30T00:00:00.000Z' })],
  'an hour that does not exist': ['time', withEntry({ at: '2026-02-03T24:00:00.000Z' })],
  'a clock beyond reason': ['time', withEntry({ offset: 1e300 })],
  'a name that cannot be kept': [
    'data',
    withEntry({ data: JSON.parse('{"a":[{"__proto__":1}]}') as Entry['data'] }),
  ],
  'deep JSON': ['depth', withEntry({ data: { deep: nested(9) } })],
  'bottomless JSON': ['depth', withEntry({ data: { deep: nested(3_000) } })],
  'too many bytes': ['size', withEntry({ data: { note: '大'.repeat(180_000) } })],
  'too many entries': [
    'size',
    withDoc((doc, { user }) => ({
      ...doc,
      entries: Array.from({ length: 2_001 }, (_, n) => entry(`${n}`, user.name)),
    })),
  ],
  'another scope': ['scope', withDoc((doc) => ({ ...doc, scope: 'xbd-d-cxtyc-a9' }))],
  'another type than the id says': [
    'id',
    withDoc((doc) => ({ ...doc, type: doc.type === 'visit' ? 'proposal' : 'visit' })),
  ],
  'a version from the future': ['version', withDoc((doc) => ({ ...doc, v: 2 }))],
  'a deletion': ['delete', withDoc(({ _id }) => ({ _id, _rev: '1-a', _deleted: true }))],
  'a deletion with the body kept': ['delete', withDoc((doc) => ({ ...doc, _deleted: true }))],
  'a deletion in another word': ['delete', withDoc((doc) => ({ ...doc, _deleted: 'yes' }))],
  'a return from deletion': [
    'deleted',
    (write: HonestWrite): Write => ({
      ...write,
      oldDoc: { _id: write.newDoc._id, _rev: '2-c', _deleted: true },
    }),
  ],
  'a file': ['attachment', withDoc((doc) => ({ ...doc, _attachments: { 'a.jpg': { data: 'YQ==' } } }))],
  'an unknown underscore member': ['member', withDoc((doc) => ({ ...doc, _conflicts: [] }))],
  'an unknown member': ['shape', withDoc((doc) => ({ ...doc, secret: 1 }))],
  'an unknown member of the opening': [
    'shape',
    withDoc((doc) => ({ ...doc, opened: { ...doc.opened, secret: 1 } })),
  ],
  'no opening': ['shape', withDoc(({ _id, type, scope, v, entries }) => ({ _id, type, scope, v, entries }))],
  'a design document': ['shape', withDoc((doc) => ({ ...doc, _id: '_design/xbd' }))],
  'no account': ['account', (write: HonestWrite): Write => ({ ...write, user: { ...write.user, name: '' } })],
  'no role': [
    'role',
    (write: HonestWrite): Write => ({ ...write, user: { ...write.user, roles: [DOORS, COMMUNITY] } }),
  ],
  'a role in another community': [
    'role',
    (write: HonestWrite): Write => ({
      ...write,
      user: { ...write.user, roles: [DOORS, COMMUNITY, 'coordinator:other'] },
    }),
  ],
  'a foreign database': [
    'scope',
    (write: HonestWrite): Write => ({
      ...write,
      user: { ...write.user, roles: ['xbd-d-cxtyc-a9', 'coordinator:cxtyc'] },
    }),
  ],
  'an entry in another name': ['author', besides('building-leader', () => ({ by: 'somebody-else' }))],
  'an entry by somebody who only reads': ['may-add', besides('oversight-committee', () => ({}))],
  'an entry by 督查': ['may-add', besides('supervisor', () => ({ kind: 'set-aside' }))],
  'a reply by a department to an issue that it was not given': [
    'may-add',
    besides('department-handler', () => ({ kind: 'progress' })),
  ],
  'a note of carrying by somebody who is no coordinator': [
    'may-add',
    besides('building-leader', () => ({ kind: 'carried' })),
  ],
  'a verdict edited': [
    'changed',
    verdictChanged((verdict) => [{ ...verdict, data: { verdict: 'satisfied' } }]),
  ],
  'a verdict taken out': ['missing', verdictChanged(() => [])],
  'a verdict moved to another day': [
    'changed',
    verdictChanged((verdict) => [{ ...verdict, at: '2026-11-20T12:00:00.000Z' }]),
  ],
  'a verdict of the same id beside it': [
    'duplicate',
    verdictChanged((verdict) => [verdict, { ...verdict, data: { verdict: 'satisfied' } }]),
  ],
  ...Object.fromEntries(officeRecords),
  ...Object.fromEntries(officeEntries),
  'a matter of the street made by its contact': ['may-open', atStreet('street-contact')],
  'a matter of the street changed by its contact': ['may-add', atStreet('street-contact', 'set')],
  'a reply from the street by somebody of the community': ['role', atStreet('coordinator', 'progress')],
  'an unreadable stored row': [
    'existing',
    (write: HonestWrite): Write => ({ ...write, oldDoc: { _id: write.newDoc._id, opened: 1 } }),
  ],
};

/** Forgeries by somebody who is no coordinator. */
export const forgedWrites: fc.Arbitrary<{
  readonly code: string;
  readonly name: string;
  readonly write: Write;
}> = fc.tuple(fc.constantFrom(...Object.keys(FORGERIES)), honestWrites).map(([name, write]) => {
  const [code, forge] = FORGERIES[name] ?? ['', (same: HonestWrite) => same];
  return { code, name, write: forge(write) };
});
