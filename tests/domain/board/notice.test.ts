import { expect, test } from 'vitest';
import { foldNotice, noticeId, noticeStanding } from '#domain/board/notice.ts';
import { sampleEntry, sampleRecord, sampleSet } from '#tests/domain/sample-record.ts';

const DATA = {
  kind: 'decision',
  about: 'issue:1',
  title: '楼道灯',
  lines: [{ label: '议定', text: '换灯' }],
  issuer: '社区',
  from: '2026-11-22',
  until: '2026-11-29',
};

test('two who publish the same thing make one notice; a new round makes another', () => {
  expect(noticeId('session', 'session:01J')).toBe('notice:session-01J');
  expect(noticeId('decision', 'issue:01J')).toBe('notice:issue-01J-decision-1');
  expect(noticeId('result', 'issue:01J', 2)).toBe('notice:issue-01J-result-2');
});

test('is as its record stands, with every posting', () => {
  const posted = sampleEntry('p', 3, 'posted', { where: '东门', on: '2026-11-22', photo: '' });
  const record = sampleRecord('notice:n', DATA, [sampleSet('e', 1, 'title', '楼道的灯'), posted]);
  expect(foldNotice(record)).toMatchObject({
    ...DATA,
    title: '楼道的灯',
    news: '',
    withdrawn: '',
    postings: [{ id: 'p', where: '东门', on: '2026-11-22', photo: '', by: 'zhiyuan' }],
  });
});

test('reads anything without falling over', () => {
  const folded = foldNotice(sampleRecord('notice:n', { kind: 'x', lines: ['a', { label: 1 }], from: 3 }));
  expect(folded).toMatchObject({ lines: [{ label: '', text: '' }], from: '', until: '' });
  expect(noticeStanding(folded, Date.now())).toBe('over');
});

test.each([
  ['2026-11-21T15:59:59Z', 'ahead'],
  ['2026-11-21T16:00:00Z', 'public'],
  ['2026-11-29T15:59:59Z', 'public'],
  ['2026-11-29T16:00:00Z', 'over'],
] as const)('at %s, by Beijing days, it is %s', (at, standing) => {
  expect(noticeStanding({ ...DATA, withdrawn: '' }, Date.parse(at))).toBe(standing);
  expect(noticeStanding({ ...DATA, withdrawn: '写错了' }, Date.parse(at))).toBe('withdrawn');
});
