import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communityRole, type Role, ROLES } from '#domain/access/account.ts';
import { openingAsEntry } from '#domain/records/merge.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { parseWireRecord, toWireRecord, type WireRecord } from '#domain/records/wire.ts';
import { checkRow } from '#server/rules/check-row.ts';
import {
  COMMUNITY,
  DOORS,
  entry,
  FORGERIES,
  forgedWrites,
  honestWrites,
  opening,
  ULID,
  visit,
  worker,
} from './writes.ts';

function codeOf(reason: string | undefined): string | undefined {
  return reason?.slice(0, reason.indexOf(':'));
}

function record(id: string, scope: string, by: string, more: Partial<WireRecord> = {}): WireRecord {
  return {
    _id: id,
    type: id.slice(0, id.indexOf(':')),
    scope,
    v: 1,
    opened: opening(by),
    entries: [],
    ...more,
  };
}

describe('what is let through', () => {
  test('lets every honest write through', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(honestWrites, ({ newDoc, oldDoc, user }) => {
        expect(checkRow(newDoc, oldDoc, user)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('lets the union of two copies through, whoever of the two writes it', () => {
    const mine = visit('zhiyuan', [entry('a', 'zhiyuan')]);
    const theirs = visit('zhiyuan', [entry('b', 'loudzhang')]);
    const [one, two] = [mine, theirs].map((doc) => parseWireRecord(doc));
    if (!one?.ok || !two?.ok) throw new Error('not records');
    const union = toWireRecord(mergeRecords(one.value, two.value));
    expect(checkRow(union, theirs, worker('zhiyuan'))).toBeUndefined();
    expect(checkRow(union, mine, worker('loudzhang'))).toBeUndefined();
    expect(codeOf(checkRow(union, mine, worker('zhiyuan')))).toBe('author');
  });

  test('lets the server do anything', () => {
    const server = { name: 'admin', roles: ['_admin'], db: DOORS };
    for (const doc of [{ _id: '_design/x' }, { _deleted: true }, 1, null]) {
      expect(checkRow(doc, visit('zhiyuan'), server)).toBeUndefined();
    }
  });

  test('lets a derived record be opened on two devices, the earliest leading', () => {
    const id = 'place:cxtyc-a8-1-302';
    const later = record(id, DOORS, 'xietiao', {
      opened: opening('xietiao', { at: '2026-11-23T12:00:00.000Z' }),
    });
    const earlier = opening('xietiao', { at: '2026-11-22T12:00:00.000Z', device: 'other' });
    const union = { ...later, opened: earlier, entries: [openingAsEntry(later.opened)] };
    const xietiao = worker('xietiao', 'coordinator');
    expect(checkRow(union, later, xietiao)).toBeUndefined();
    expect(codeOf(checkRow({ ...later, entries: [openingAsEntry(earlier)] }, later, xietiao))).toBe(
      'opening',
    );
    expect(codeOf(checkRow({ ...union, entries: [] }, later, xietiao))).toBe('missing');
  });
});

describe('order', () => {
  const early = entry('early', 'zhiyuan', { at: '2026-11-22T12:00:00.000Z' });
  const late = entry('late', 'zhiyuan', { at: '2026-11-22T13:00:00.000Z' });
  const added = entry('added', 'zhiyuan', { at: '2026-11-22T11:00:00.000Z' });

  test('what another client wrote out of order may be put in order, and added to as it stands', () => {
    const stored = visit('zhiyuan', [late, early]);
    expect(checkRow(visit('zhiyuan', [added, early, late]), stored, worker('zhiyuan'))).toBeUndefined();
    expect(checkRow(visit('zhiyuan', [late, early, added]), stored, worker('zhiyuan'))).toBeUndefined();
  });

  test('what stands there is not put into another order', () => {
    const forged = visit('zhiyuan', [late, early]);
    expect(checkRow(forged, visit('zhiyuan', [early, late]), worker('zhiyuan'))).toBe(
      'changed: what the record held must stay in its order',
    );
  });
});

describe('authors and roles', () => {
  test('refuses what is written in the name of another', () => {
    const forged = visit('loudzhang');
    expect(checkRow(forged, null, worker('zhiyuan'))).toBe(
      'author: the author of what is new must be the signed-in account',
    );
    const added = visit('loudzhang', [entry('a', 'loudzhang')]);
    expect(codeOf(checkRow(added, forged, worker('zhiyuan', 'building-leader')))).toBe('author');
  });

  test('lets a coordinator bring what others wrote', () => {
    const carried = visit('zhiyuan', [entry('a', 'loudzhang')]);
    expect(checkRow(carried, null, worker('xietiao', 'coordinator'))).toBeUndefined();
  });

  test('lets nobody bring the agreement of a keeper of money, not even a coordinator (SJ-10)', () => {
    const project = record(`project:${ULID}`, COMMUNITY, 'xietiao');
    const agreed = (by: string): WireRecord => ({
      ...project,
      entries: [entry('a', by, { kind: 'agreed', data: { line: 'l1' } })],
    });
    const xietiao = worker('xietiao', 'coordinator', COMMUNITY);
    expect(codeOf(checkRow(agreed('zhiyuan'), project, xietiao))).toBe('author');
    expect(codeOf(checkRow(agreed('zhiyuan'), null, xietiao))).toBe('author');
    expect(checkRow(agreed('xietiao'), project, xietiao)).toBeUndefined();
    const oversight = worker('jianwei', 'oversight-committee', COMMUNITY);
    expect(checkRow(agreed('jianwei'), project, oversight)).toBeUndefined();
    const line = { ...project, entries: [entry('l', 'zhiyuan', { kind: 'line' })] };
    expect(checkRow(line, project, xietiao)).toBeUndefined();
    expect(codeOf(checkRow(line, project, oversight))).toBe('author');
  });

  test.each(['campaign', 'member'])('lets nobody but a coordinator open a %s', (type) => {
    const doc = record(`${type}:x`, COMMUNITY, 'zhiyuan');
    expect(codeOf(checkRow(doc, null, worker('zhiyuan', 'volunteer', COMMUNITY)))).toBe('may-open');
    expect(codeOf(checkRow(doc, null, worker('zhiyuan', 'building-leader', COMMUNITY)))).toBe('may-open');
    expect(checkRow(doc, null, worker('zhiyuan', 'coordinator', COMMUNITY))).toBeUndefined();
  });

  test('lets nobody but a coordinator change what a member is', () => {
    const member = record('member:zhiyuan', COMMUNITY, 'admin');
    const raised = {
      ...member,
      entries: [entry('a', 'zhiyuan', { data: { field: 'role', value: 'coordinator' } })],
    };
    expect(codeOf(checkRow(raised, member, worker('zhiyuan', 'volunteer', COMMUNITY)))).toBe('may-add');
    expect(checkRow(raised, member, worker('zhiyuan', 'coordinator', COMMUNITY))).toBeUndefined();
  });

  test('keeps every type in its kind of database', () => {
    const inCommunity = record(`visit:${ULID}`, COMMUNITY, 'xietiao');
    expect(codeOf(checkRow(inCommunity, null, worker('xietiao', 'coordinator', COMMUNITY)))).toBe('may-open');
    const inDoors = record(`issue:${ULID}`, DOORS, 'xietiao');
    expect(codeOf(checkRow(inDoors, null, worker('xietiao', 'coordinator')))).toBe('may-open');
  });

  test('lets a department reply to what it was given, and to nothing else (LY-22)', () => {
    const assigned = (to: string): WireRecord['entries'] => [
      entry('given', 'xietiao', { kind: 'assigned', data: { to, unit: '物业' } }),
    ];
    const reply = entry('reply', 'wuye', { kind: 'progress', data: { note: '下周换灯' } });
    const code = (entries: WireRecord['entries'], added = reply): string | undefined => {
      const stored = record(`issue:${ULID}`, COMMUNITY, 'zhiyuan', { entries });
      const grown = { ...stored, entries: [...entries, added] };
      return codeOf(checkRow(grown, stored, worker('wuye', 'department-handler', COMMUNITY)));
    };
    expect(code(assigned('wuye'))).toBeUndefined();
    expect(code(assigned('jingwei'))).toBe('may-add');
    expect(code([])).toBe('may-add');
    expect(code([], { ...reply, kind: 'assigned', data: { to: 'wuye' } })).toBe('may-add');
  });

  test('lets whoever works in the community go through a list, and nobody who only reads or replies (JN-06)', () => {
    const stored = record(`issue:${ULID}`, COMMUNITY, 'xietiao');
    const code = (role: Role): string | undefined => {
      const data = { step: 'check-papers', list: '津贴、补贴', right: ['身份证'], wanting: [] };
      const grown = { ...stored, entries: [entry('ticked', 'somebody', { kind: 'checked', data })] };
      return codeOf(checkRow(grown, stored, worker('somebody', role, COMMUNITY)));
    };
    const may = ROLES.filter((role) => code(role) === undefined);
    expect(may).toEqual([
      'volunteer',
      'ten-household-leader',
      'building-leader',
      'estate-leader',
      'coordinator',
    ]);
  });

  test.each(['budget:x', 'constructor:x', 'to-string:x', 'toString:x'])(
    'refuses a type that nobody knows: %s',
    (id) => {
      const reason = checkRow(
        record(id, COMMUNITY, 'xietiao'),
        null,
        worker('xietiao', 'coordinator', COMMUNITY),
      );
      expect(['may-open', 'shape']).toContain(codeOf(reason));
    },
  );

  test('lets nobody but its contact write into a street, whatever they are in a community of that code', () => {
    const db = 'xbd-s-cxtyc';
    const by = (role: Role): string | undefined =>
      codeOf(
        checkRow(record('passed-up:x', db, 'lz'), null, {
          name: 'lz',
          db,
          roles: [db, communityRole(role, 'cxtyc')],
        }),
      );
    expect(ROLES.filter((role) => by(role) !== 'role')).toEqual(['street-contact']);
    expect(by('street-contact')).toBe('may-open');
  });

  test.each(['_users', 'other', ''])('lets no client write into %j', (db) => {
    const user = { name: 'zhiyuan', roles: [db, 'coordinator:cxtyc'], db };
    expect(codeOf(checkRow(visit('zhiyuan'), null, user))).toBe('scope');
  });
});

describe('forged writes (S2)', () => {
  test('refuses each of them for its own reason', { timeout: 60_000 }, () => {
    const refused = new Map<string, Set<string | undefined>>();
    fc.assert(
      fc.property(forgedWrites, ({ name, write }) => {
        const codes = refused.get(name) ?? new Set();
        refused.set(name, codes.add(codeOf(checkRow(write.newDoc, write.oldDoc, write.user))));
      }),
      { numRuns: 3_000 },
    );
    const expected = Object.entries(FORGERIES).map(([name, [code]]) => [name, [code]] as const);
    expect(Object.fromEntries([...refused].map(([name, codes]) => [name, [...codes]]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  test('answers any JSON with a reason and never throws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (newDoc, oldDoc) => {
        expect(checkRow(newDoc, oldDoc, worker('zhiyuan'))).toMatch(/^[a-z-]+: ./);
      }),
      { numRuns: 1_000 },
    );
  });

  test('measures a record in bytes, not in characters', () => {
    const room = (text: string): string | undefined =>
      checkRow(visit('zhiyuan', [entry('a', 'zhiyuan', { data: { note: text } })]), null, worker('zhiyuan'));
    expect(room('a'.repeat(500_000))).toBeUndefined();
    expect(codeOf(room('大'.repeat(175_000)))).toBe('size');
    expect(codeOf(room('😀'.repeat(131_100)))).toBe('size');
    expect(room('😀'.repeat(130_000))).toBeUndefined();
  });
});
