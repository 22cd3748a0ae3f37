import { expect, test } from 'vitest';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { minuteTime, sampleEntry, sampleRecord } from '../sample-record.ts';

const data = { place: 'place:1', visit: 'visit:1', who: '张大爷', words: '灯坏了', issue: 'issue:1' };

test('a proposal is as the record stands, and an answer is owed', () => {
  expect(foldProposal(sampleRecord('proposal:1', data))).toEqual({
    id: 'proposal:1',
    scope: 'xbd-d-cxtyc-a8',
    ...data,
    at: minuteTime(0),
    by: 'zhiyuan',
    answeredAt: undefined,
    verdict: undefined,
    verdicts: [],
    excused: undefined,
    withdrawn: false,
    isNewer: false,
  });
});

test('nobody needs to give a name', () => {
  expect(foldProposal(sampleRecord('proposal:1', { words: '灯坏了' }))).toMatchObject({
    who: '',
    visit: undefined,
  });
});

test('the proposer was told when it was done last', () => {
  const entries = [sampleEntry('e1', 3, 'answered', {}), sampleEntry('e2', 5, 'answered', {})];
  expect(foldProposal(sampleRecord('proposal:1', data, entries)).answeredAt).toBe(minuteTime(5));
});
