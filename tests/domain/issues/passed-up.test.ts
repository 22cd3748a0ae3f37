import { expect, test } from 'vitest';
import {
  foldPassedUp,
  issueBelow,
  passedUpFrom,
  REPLY_KIND,
  replyDraft,
  type StreetPart,
  withReplies,
} from '#domain/issues/passed-up.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';

const PART: StreetPart = { community: 'cxtyc', communityName: '城祥太阳城小区', streetName: '太阳城街道' };
const STREET = 'xbd-s-jiedao';

function entry(id: string, kind: string, minute: number, data: JsonObject = {}): Entry {
  const at = `2026-11-22T12:${String(minute).padStart(2, '0')}:00.000Z`;
  return { id, kind, seen: [], by: 'loudzhang', at, offset: 0, device: 'phone', data };
}

function issue(...entries: readonly Entry[]): FieldRecord {
  const { by, at, offset, device } = entry('o', 'opened', 0);
  const opened = openRecord('issue:1', 'xbd-c-cxtyc', { by, at, offset, device }, { summary: '路灯不亮' });
  return { ...opened, entries };
}

test('ZZ-14: what stays within the community is not passed up', () => {
  expect(passedUpFrom(issue(), STREET, PART)).toBeUndefined();
  for (const to of ['community', 'branch', 'ten-shops', 'third-chief']) {
    expect(passedUpFrom(issue(entry('e', 'escalated', 1, { to })), STREET, PART)).toBeUndefined();
  }
});

test('made again from the same issue it is the same, and corrections of the summary show', () => {
  const up = issue(
    entry('p', 'proposed', 1, { proposal: 'proposal:1' }),
    entry('e', 'escalated', 2, { to: 'street', reason: '归市政' }),
    entry('s', 'set', 3, { field: 'summary', value: '主干道路灯不亮' }),
  );
  const made = passedUpFrom(up, STREET, PART);
  if (made === undefined) throw new Error('It was passed up.');
  expect(passedUpFrom(up, STREET, PART)).toEqual(made);
  expect(made.id).toBe('passed-up:cxtyc-1');
  expect(made.scope).toBe(STREET);
  expect(JSON.stringify(made)).not.toContain('proposal:1');
  expect(issueBelow(made)).toEqual({ id: 'issue:1', scope: 'xbd-c-cxtyc' });
  expect(foldPassedUp(made)).toMatchObject({
    summary: '主干道路灯不亮',
    reason: '归市政',
    isUnanswered: true,
  });
});

test('a reply goes down once, under its own id, and comes up again as itself', () => {
  const below = issue(entry('e', 'escalated', 2, { to: 'street', reason: '归市政' }));
  const made = passedUpFrom(below, STREET, PART);
  if (made === undefined) throw new Error('It was passed up.');
  const reply = { ...entry('r', REPLY_KIND, 4, replyDraft('周五来修').data), by: 'lianxi' };
  const replied = { ...made, entries: [...made.entries, reply, entry('x', 'unknown', 5)] };
  const told = withReplies(below, replied);
  expect(told.entries.map(({ id }) => id)).toEqual(['e', 'r']);
  expect(withReplies(told, replied)).toBe(told);
  const again = passedUpFrom(told, STREET, PART);
  expect(again && mergeRecords(replied, again).entries.map(({ id }) => id)).toEqual(['e', 'r', 'x']);
});

test('an answer of the community below does not count as the reply of the street', () => {
  const own = entry('b', REPLY_KIND, 3, { note: '已经去看过' });
  const made = passedUpFrom(issue(entry('e', 'escalated', 2, { to: 'street' }), own), STREET, PART);
  expect(made && foldPassedUp(made).isUnanswered).toBe(true);
});
