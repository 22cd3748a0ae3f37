import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communityRole, goesToDoors, roleIn, ROLES, scopesOf } from '#domain/access/account.ts';
import {
  ACCESS,
  homesOf,
  looksAfter,
  may,
  mayAct,
  mayAdd,
  mayBeGiven,
  mayIn,
  mayOpen,
  mayRead,
} from '#domain/access/may.ts';
import { foldMember } from '#domain/access/member.ts';
import { communityScope, communityScopeOf, doorsScope, parseScope } from '#domain/access/scopes.ts';
import { sampleRecord, sampleSet } from '../sample-record.ts';

describe('a database name', () => {
  const code = fc.stringMatching(/^[a-z0-9]{1,12}$/);

  test('says which community and grid it is for', () => {
    fc.assert(
      fc.property(code, code, (community, grid) => {
        expect(parseScope(doorsScope(community, grid))).toEqual({ kind: 'doors', community, grid });
        expect(parseScope(communityScope(community))).toEqual({ kind: 'community', community });
      }),
    );
  });

  test.each([
    ['xbd-s-street1', { kind: 'street', street: 'street1' }],
    ['_users', undefined],
    ['_replicator', undefined],
    ['xbd-d-cxtyc', undefined],
    ['xbd-d-cxtyc-', undefined],
    ['xbd-d-cxtyc-a8-1', undefined],
    ['xbd-c-cxtyc/../_users', undefined],
    ['XBD-C-cxtyc', undefined],
    ['xbd-c-cxtyc\n', undefined],
    ['my-xbd-c-cxtyc', undefined],
    ['', undefined],
  ])('%j says %j', (name, scope) => {
    expect(parseScope(name)).toEqual(scope);
  });

  test('leads from the doors to their community', () => {
    expect(communityScopeOf('xbd-d-cxtyc-a8')).toBe('xbd-c-cxtyc');
    expect(communityScopeOf('xbd-c-cxtyc')).toBe('xbd-c-cxtyc');
    expect(communityScopeOf('xbd-s-street1')).toBeUndefined();
    expect(communityScopeOf('_users')).toBeUndefined();
  });
});

describe('an account', () => {
  const account = {
    name: 'zhiyuan',
    roles: ['xbd-d-cxtyc-a9', 'volunteer:cxtyc', 'xbd-c-cxtyc', '_admin', 'xbd-d-cxtyc-a8', 'reader'],
  };

  test('replicates the databases that its roles name, in a fixed order', () => {
    expect(scopesOf(account)).toEqual(['xbd-c-cxtyc', 'xbd-d-cxtyc-a8', 'xbd-d-cxtyc-a9']);
  });

  test('is in a community what its roles say, the most that they say', () => {
    expect(roleIn(account, 'cxtyc')).toBe('volunteer');
    expect(roleIn(account, 'cxt')).toBeUndefined();
    const both = [communityRole('coordinator', 'cxtyc'), communityRole('volunteer', 'cxtyc')];
    expect(roleIn({ name: 'xietiao', roles: both }, 'cxtyc')).toBe('coordinator');
  });
});

describe('who may', () => {
  test.each([
    ['volunteer', 'visit', 'doors', true],
    ['volunteer', 'visit', 'community', false],
    ['volunteer', 'issue', 'community', true],
    ['volunteer', 'issue', 'doors', false],
    ['building-leader', 'place', 'doors', false],
    ['coordinator', 'place', 'doors', true],
    ['volunteer', 'campaign', 'community', false],
    ['building-leader', 'category', 'community', false],
    ['coordinator', 'category', 'community', true],
    ['coordinator', 'campaign', 'community', true],
    ['building-leader', 'member', 'community', false],
    ['coordinator', 'robot', 'community', false],
    ['volunteer', 'notice', 'community', false],
    ['building-leader', 'notice', 'community', true],
    ['building-leader', 'notice', 'doors', false],
    ['building-leader', 'community', 'community', false],
    ['ten-household-leader', 'visit', 'doors', true],
    ['estate-leader', 'session', 'community', true],
    ['estate-leader', 'method', 'community', false],
    ['street-contact', 'issue', 'community', false],
    ['supervisor', 'check', 'community', true],
    ['volunteer', 'check', 'community', false],
    ['building-leader', 'project', 'community', true],
    ['building-leader', 'project', 'doors', false],
    ['volunteer', 'project', 'community', false],
    ['building-leader', 'fund', 'community', false],
    ['coordinator', 'fund', 'community', true],
  ] as const)('a %s opens a %s in a %s database: %s', (role, type, home, may) => {
    expect(mayOpen(role, type, home)).toBe(may);
  });

  test.each([
    ['volunteer', 'place', 'set', false],
    ['coordinator', 'place', 'set', true],
    ['volunteer', 'visit', 'set', true],
    ['volunteer', 'visit', 'lifted', true],
    ['volunteer', 'visit', 'verified', false],
    ['volunteer', 'resident', 'verified', true],
    ['volunteer', 'campaign', 'set', false],
    ['coordinator', 'method', 'withdrawn', true],
    ['estate-leader', 'method', 'withdrawn', false],
    ['coordinator', 'method', 'set', false],
    ['coordinator', 'holiday', 'set', true],
    ['building-leader', 'holiday', 'set', false],
    ['coordinator', 'campaign', 'set', true],
    ['coordinator', 'visit', 'erased', false],
    ['coordinator', 'robot', 'set', false],
    ['volunteer', 'notice', 'posted', false],
    ['building-leader', 'notice', 'posted', true],
    ['coordinator', 'notice', 'remark', false],
    ['estate-leader', 'issue', 'assigned', true],
    ['ten-household-leader', 'issue', 'assigned', false],
    ['ten-household-leader', 'issue', 'escalated', true],
    ['street-contact', 'issue', 'returned', true],
    ['department-handler', 'issue', 'answered', true],
    ['department-handler', 'issue', 'set', false],
    ['department-handler', 'issue', 'closed', false],
    ['supervisor', 'check', 'found', true],
    ['volunteer', 'issue', 'carried', false],
    ['building-leader', 'session', 'took-up', true],
    ['department-handler', 'session', 'took-up', false],
    ['volunteer', 'project', 'stage-done', true],
    ['volunteer', 'project', 'stage-undone', false],
    ['volunteer', 'project', 'line', true],
    ['oversight-committee', 'project', 'line', false],
    ['street-contact', 'project', 'agreed', false],
    ['building-leader', 'fund', 'set', false],
  ] as const)('a %s adds to a %s a %s: %s', (role, type, kind, may) => {
    expect(mayAdd(role, type, kind)).toBe(may);
  });

  test('督查 adds checks, 居务监督委员会 agrees to money, and both only read the rest (LY-31, LY-43, SJ-10)', () => {
    for (const [type, { add }] of Object.entries(ACCESS)) {
      for (const kind of [...Object.keys(add), 'carried']) {
        const isAgreement = type === 'project' && kind === 'agreed';
        expect(mayAdd('oversight-committee', type, kind)).toBe(isAgreement);
        if (type !== 'check') expect(mayAdd('supervisor', type, kind)).toBe(false);
      }
      for (const home of homesOf(type)) {
        expect(mayOpen('oversight-committee', type, home)).toBe(false);
        if (type !== 'check') expect(mayOpen('supervisor', type, home)).toBe(false);
      }
    }
  });

  test('ZZ-09: 两委 and 楼栋长 collect, as does everybody else who goes to doors', () => {
    const collectors = [
      'volunteer',
      'ten-household-leader',
      'building-leader',
      'estate-leader',
      'coordinator',
    ];
    for (const type of ['visit', 'proposal'] as const) {
      expect(ROLES.filter((role) => mayOpen(role, type, 'doors'))).toEqual(collectors);
    }
  });

  test('ZZ-19: the coordinator starts what is decided, calls whom it concerns, pushes and ends it', () => {
    const started = ['deliberated', 'step-done', 'adopted'];
    const pushed = ['assigned', 'submitted', 'split', 'escalated', 'returned', 'closed'];
    for (const kind of [...started, ...pushed]) expect(mayAdd('coordinator', 'issue', kind)).toBe(true);
    for (const kind of ['submitted', 'split']) {
      expect(ROLES.filter((role) => mayAdd(role, 'issue', kind))).toEqual(['coordinator']);
    }
    for (const type of ['session', 'campaign', 'notice', 'method'] as const) {
      expect(mayOpen('coordinator', type, 'community')).toBe(true);
    }
  });

  test('whoever opens or adds has that kind of database', () => {
    for (const [type, { open, add }] of Object.entries(ACCESS)) {
      const writers = new Set([...open, ...Object.values(add).flat()]);
      for (const role of writers) {
        const reads = homesOf(type).some((home) => mayRead(role, home));
        expect([type, role, reads]).toEqual([type, role, true]);
      }
    }
  });

  test('looking after doors is for those who go there, and a database of another grid is not theirs', () => {
    const keeper = (role: string): { name: string; roles: string[] } => ({
      name: 'x',
      roles: [`${role}:cxtyc`, 'xbd-c-cxtyc', 'xbd-d-cxtyc-a8'],
    });
    expect(ROLES.filter((role) => looksAfter(keeper(role), 'xbd-d-cxtyc-a8'))).toEqual([
      'volunteer',
      'ten-household-leader',
      'building-leader',
    ]);
    expect(looksAfter(keeper('volunteer'), 'xbd-d-cxtyc-a9')).toBe(false);
    expect(looksAfter(keeper('volunteer'), 'xbd-c-cxtyc')).toBe(false);
  });

  test('only a coordinator makes accounts and erases, only where the account works', () => {
    for (const act of ['bring-others', 'manage-accounts', 'export-resident', 'erase-resident'] as const) {
      expect(ROLES.filter((role) => may(role, act))).toEqual(['coordinator']);
      expect(may(undefined, act)).toBe(false);
      const xietiao = { name: 'xietiao', roles: ['coordinator:cxtyc', 'xbd-c-cxtyc', 'xbd-c-other'] };
      expect(mayIn(xietiao, 'xbd-c-cxtyc', act)).toBe(true);
      expect(mayIn(xietiao, 'xbd-c-other', act)).toBe(false);
      expect(mayIn(xietiao, 'xbd-d-cxtyc-a8', act)).toBe(false);
      expect(mayIn({ ...xietiao, roles: [...xietiao.roles, 'xbd-s-east'] }, 'xbd-s-east', act)).toBe(false);
    }
  });

  test('a step for 走访员 is one for 十户长, a step for 楼长 one for 小区区长', () => {
    expect(ROLES.filter((role) => mayAct(role, ['volunteer']))).toEqual([
      'volunteer',
      'ten-household-leader',
    ]);
    expect(ROLES.filter((role) => mayAct(role, ['building-leader']))).toEqual([
      'building-leader',
      'estate-leader',
    ]);
    expect(ROLES.filter((role) => mayAct(role, ['coordinator']))).toEqual(['coordinator']);
  });

  test('no table is left through the back door', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(ROLES.some((role) => mayOpen(role, name, 'doors'))).toBe(false);
      expect(ROLES.some((role) => mayAdd(role, name, 'set'))).toBe(false);
      expect(ROLES.some((role) => mayAdd(role, name, name))).toBe(false);
      for (const type of Object.keys(ACCESS)) {
        expect(ROLES.some((role) => mayAdd(role, type, name))).toBe(false);
      }
    }
  });
});

test('a member is as the record stands, and the least when the role is not known', () => {
  const data = { account: 'zhiyuan', name: '王志愿', role: 'building-leader', scopes: ['xbd-d-cxtyc-a8'] };
  const record = sampleRecord('member:zhiyuan', data, [sampleSet('e1', 1, 'name', '王楼长')]);
  expect(foldMember(record)).toEqual({ id: 'member:zhiyuan', ...data, name: '王楼长' });
  expect(foldMember(sampleRecord('member:x', { role: 'emperor' }))).toMatchObject({
    role: 'supervisor',
    account: '',
    scopes: [],
  });
});

test.each(ROLES)('a %s sees 走访 if the role may have doors at all', (role) => {
  const account = { name: 'somebody', roles: [communityRole(role, 'cxtyc'), 'xbd-c-cxtyc'] };
  expect(goesToDoors(account)).toBe(mayRead(role, 'doors'));
});

test('an issue is given to whoever may work on it, and to nobody who only reads', () => {
  expect(ROLES.filter((role) => !mayBeGiven(role))).toEqual(['supervisor', 'oversight-committee']);
});
