import { expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { firstSummary, MAX_SUMMARY_LENGTH, namesSomeone } from '#domain/issues/summary.ts';
import { minuteTime, sampleRecord, sampleSet } from '../sample-record.ts';

test('an issue is as the record stands', () => {
  const data = { summary: '楼道灯坏', building: 'A8楼', proposals: ['proposal:1', 2] };
  const record = sampleRecord('issue:1', data, [sampleSet('e1', 1, 'summary', '楼道灯不亮')]);
  expect(foldIssue(record)).toMatchObject({
    id: 'issue:1',
    scope: 'xbd-d-cxtyc-a8',
    summary: '楼道灯不亮',
    building: 'A8楼',
    proposals: ['proposal:1'],
    at: minuteTime(0),
    by: 'zhiyuan',
  });
});

const behindTheDoor = {
  names: ['张小明', '张小', '王'],
  phones: ['13800000000', ''],
  doors: ['A8-1-302', '302'],
};

test('a summary tells which words would name somebody or a door', () => {
  expect(namesSomeone('302的张小明说灯坏了', behindTheDoor)).toEqual(['张小明', '张小', '302']);
  expect(namesSomeone('王府路的灯坏了', behindTheDoor)).toEqual([]);
});

test('a first summary names nobody and no door', () => {
  const words = 'A8-1-302的张小明(13800000000)说,张小明家门口灯坏了';
  const summary = firstSummary(words, behindTheDoor, '居民');
  expect(summary).toBe('的居民()说,居民家门口灯坏了');
  expect(namesSomeone(summary, behindTheDoor)).toEqual([]);
  expect(firstSummary('灯'.repeat(500), behindTheDoor, '居民')).toHaveLength(MAX_SUMMARY_LENGTH);
});
