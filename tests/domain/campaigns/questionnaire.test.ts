import { expect, test } from 'vitest';
import { campaignAt, foldCampaign } from '#domain/campaigns/campaign.ts';
import { foldPaperBatch } from '#domain/campaigns/paper-batch.ts';
import {
  answersData,
  type Question,
  questionFault,
  readAnswers,
  readQuestions,
  tallyAnswers,
  toggled,
} from '#domain/campaigns/questionnaire.ts';
import { sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';

const light: Question = { id: 'q1', words: '楼道灯亮不亮', kind: 'single', options: ['亮', '不亮'] };
const wants: Question = {
  id: 'q2',
  words: '想办什么活动',
  kind: 'multiple',
  options: ['义诊', '晚会', '读书'],
};
const free: Question = { id: 'q3', words: '还有什么想说', kind: 'free', options: [] };
const ALL = [light, wants, free];

test('a single choice is replaced, several stand beside each other, a second tap takes one back', () => {
  const once = toggled(light, toggled(light, {}, '亮'), '不亮');
  expect(once).toEqual({ q1: ['不亮'] });
  expect(toggled(light, once, '不亮')).toEqual({ q1: [] });
  expect(toggled(wants, toggled(wants, {}, '义诊'), '晚会')).toEqual({ q2: ['义诊', '晚会'] });
});

test('only answers to these questions are written down, and only what can be chosen', () => {
  const given = { q1: ['半亮'], q2: ['义诊', '打牌'], q3: [' 谢谢 '], q9: ['x'] };
  expect(answersData(ALL, given)).toEqual({ q2: ['义诊'], q3: ['谢谢'] });
});

test.each([
  [[{ ...light, words: ' ' }], 'no-words'],
  [[{ ...light, options: ['亮', '亮'] }], 'few-options'],
  [Array.from({ length: 13 }, () => free), 'too-many'],
  [ALL, undefined],
])('a questionnaire is looked at before it is put to people %#', (questions, fault) => {
  expect(questionFault(questions)).toBe(fault);
});

test('answers are counted with those to an earlier wording of an option', () => {
  const [first, , last] = tallyAnswers(ALL, [
    { q1: ['亮'] },
    { q1: ['很亮'] },
    { q1: ['亮'], q3: ['好'] },
    {},
  ]);
  expect(first).toMatchObject({
    answered: 3,
    options: [
      { option: '亮', count: 2 },
      { option: '不亮', count: 0 },
      { option: '很亮', count: 1 },
    ],
  });
  expect(last?.free).toEqual(['好']);
});

test('what is no question and no answer reads as none', () => {
  expect(readQuestions([7, { id: 'q', kind: 'new' }, { kind: 'free', words: 'x' }, null])).toEqual([]);
  expect(readAnswers({ q1: 'x', q2: [7, ''], q3: ['y'] })).toEqual({ q3: ['y'] });
});

test('a campaign for some buildings is asked at their doors only', () => {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const all = foldCampaign(sampleRecord('campaign:1', { name: '全小区', ...period }));
  const own = foldCampaign(
    sampleRecord('campaign:2', { name: 'A8楼', ...period, from: '2026-11-10', places: ['place:a8'] }),
  );
  const at = (building: string): string | undefined =>
    campaignAt([all, own], '2026-11-22', { id: `${building}-302`, building })?.id;
  expect([at('place:a8'), at('place:a9')]).toEqual(['campaign:2', 'campaign:1']);
});

test('ZZ-11: a pile is done when as many forms were typed as it has, struck ones aside', () => {
  const form = (id: string, minute: number): ReturnType<typeof sampleEntry> =>
    sampleEntry(id, minute, 'form', { answers: { q1: ['亮'] }, words: '', issue: '' });
  const entries = [form('a', 1), form('b', 2), sampleEntry('x', 3, 'struck', { form: 'a' })];
  const data = { campaign: 'campaign:1', pile: 2, building: '' };
  const counted = sampleEntry('end', 9, 'counted', { forms: 2 });
  const batch = foldPaperBatch(sampleRecord('batch:1', data, entries));
  expect(batch.forms.map(({ id }) => id)).toEqual(['b']);
  expect(foldPaperBatch(sampleRecord('batch:1', data, [...entries, counted])).isDone).toBe(false);
  const whole = [...entries, form('c', 4), counted];
  expect(foldPaperBatch(sampleRecord('batch:1', data, whole)).isDone).toBe(true);
  const recounted = [...whole, sampleSet('s', 10, 'pile', 3)];
  expect(foldPaperBatch(sampleRecord('batch:1', data, recounted)).isDone).toBe(false);
});
