import { expect, test } from 'vitest';
import { changedFields } from '#domain/records/changes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { Entry } from '#domain/records/record.ts';

const stamp = { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'phone-1' };
const opened = openRecord('visit:1', 'xbd-d-cxtyc-a8', stamp, { note: '灯坏了', outcome: 'met' });

function set(id: string, value: string): Entry {
  return { id, kind: 'set', ...stamp, device: id, seen: [], data: { field: 'note', value } };
}

test('only what differs from what shows becomes a set', () => {
  expect(changedFields(opened, { note: '门坏了', outcome: 'met', opinion: undefined })).toEqual([
    { kind: 'set', data: { field: 'note', value: '门坏了' } },
  ]);
});

test('choosing the value that shows in a clash is a set too, as it ends the clash', () => {
  const clashing = { ...opened, entries: [set('a', '三楼的灯'), set('b', '四楼的灯')] };
  expect(changedFields(clashing, { note: '四楼的灯' })).toEqual([
    { kind: 'set', data: { field: 'note', value: '四楼的灯' } },
  ]);
});
