import { expect, test } from 'vitest';
import { foldCampaign } from '#domain/campaigns/campaign.ts';
import { periodAsked } from '#features/statistics/period.ts';
import { pressSentence } from '#features/statistics/statistics-text.ts';
import type { FigureCode } from '#domain/statistics/figure.ts';
import { sampleRecord } from '#tests/domain/sample-record.ts';

const TODAY = '2026-11-22';
const campaign = foldCampaign(
  sampleRecord('campaign:1', { name: '百日大走访', from: '2026-11-02', to: '2027-02-09' }),
);

test.each([
  ['', '2026-11-02', 'campaign'],
  ['period=week', '2026-11-16', 'week'],
  ['period=month', '2026-11-01', 'month'],
  ['period=quarter', '2026-10-01', 'quarter'],
  ['period=year', '2026-01-01', 'year'],
])('%j begins on %s and ends today', (asked, from, preset) => {
  expect(periodAsked(new URLSearchParams(asked), TODAY, campaign)).toEqual({ preset, from, to: TODAY });
});

test('days of one’s own are put in order, and days that do not exist are not taken', () => {
  const own = new URLSearchParams('period=own&from=2026-03-05&to=2026-03-01');
  expect(periodAsked(own, TODAY, undefined)).toEqual({ preset: 'own', from: '2026-03-01', to: '2026-03-05' });
  const none = new URLSearchParams('period=own&from=2026-02-30&to=2026-03-01');
  expect(periodAsked(none, TODAY, undefined)).toMatchObject({ preset: 'own', from: '2026-11-01' });
});

test('the sentence of the press has full-width signs, and leaves out what there is none of', () => {
  const counts: Readonly<Partial<Record<FigureCode, number>>> = {
    households: 4000,
    'person-visits': 30000,
    opinions: 6000,
    'at-once-done': 3000,
  };
  const parts = pressSentence({
    count: (code) => counts[code] ?? 0,
    from: '2020-03-01',
    to: '2020-06-30',
    building: '',
    satisfied: undefined,
  });
  expect(parts.map((part) => (typeof part === 'string' ? part : part.number)).join('')).toBe(
    '2020年3月1日至6月30日，共走访4000户30000人次，收集意见建议6000条，立行立改3000个。',
  );
});
