import { describe, expect, test } from 'vitest';
import { foldVisit, isDoorEntered, OUTCOMES } from '#domain/visits/visit.ts';
import { minuteTime, sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';

const data = {
  place: 'place:a8-1-302',
  campaign: 'campaign:1',
  outcome: 'met',
  opinion: 'given',
  note: '灯坏了',
};

test('SJ-14: a visit is a dated page of somebody’s diary, as the record stands', () => {
  expect(foldVisit(sampleRecord('visit:1', data))).toEqual({
    id: 'visit:1',
    scope: 'xbd-d-cxtyc-a8',
    ...data,
    by: 'zhiyuan',
    at: minuteTime(0),
    answers: {},
    lifted: [],
    earlierNotes: [],
    clashes: [],
    carrier: undefined,
    unknownEntries: 0,
    isNewer: false,
    isCopied: false,
    visitor: '',
  });
});

test('a visit that says little reads as a meeting where nobody was asked', () => {
  expect(foldVisit(sampleRecord('visit:1', { outcome: 'by-drone', opinion: 3 }))).toMatchObject({
    outcome: 'met',
    opinion: 'not-asked',
    note: '',
    campaign: undefined,
  });
});

describe('the earlier texts of a note', () => {
  const corrected = sampleSet('e1', 5, 'note', '灯坏了三天');
  const again = sampleSet('e2', 9, 'note', '路灯坏了三天', { seen: ['e1'], by: 'loudzhang' });

  test('stay readable after a correction, with their authors', () => {
    const visit = foldVisit(sampleRecord('visit:1', data, [corrected, again]));
    expect(visit.note).toBe('路灯坏了三天');
    expect(visit.earlierNotes).toEqual([
      { text: '灯坏了', by: 'zhiyuan', at: minuteTime(0) },
      { text: '灯坏了三天', by: 'zhiyuan', at: minuteTime(5) },
    ]);
  });

  test('hold both sides of a clash except the one that shows', () => {
    const visit = foldVisit(sampleRecord('visit:1', data, [corrected, { ...again, seen: [] }]));
    expect(visit).toMatchObject({ note: '路灯坏了三天', clashes: [{ field: 'note' }] });
    expect(visit.earlierNotes.map(({ text }) => text)).toEqual(['灯坏了', '灯坏了三天']);
  });

  test('have no empty page among them when the note was written later', () => {
    expect(foldVisit(sampleRecord('visit:1', { outcome: 'met' }, [corrected])).earlierNotes).toEqual([]);
  });
});

test('sentences lifted into the ledger stay linked to their words', () => {
  const link = { words: '灯坏了', proposal: 'proposal:1', issue: 'issue:1' };
  const entries = [sampleEntry('e1', 1, 'lifted', link), sampleEntry('e2', 2, 'lifted', { words: 7 })];
  expect(foldVisit(sampleRecord('visit:1', data, entries)).lifted).toEqual([
    link,
    { words: '', proposal: '', issue: '' },
  ]);
});

test('a door is entered only where somebody was met', () => {
  expect(OUTCOMES.filter((outcome) => isDoorEntered({ outcome }))).toEqual(['met']);
});
