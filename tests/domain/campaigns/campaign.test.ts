import { describe, expect, test } from 'vitest';
import { campaignOn, coversPlace, foldCampaign } from '#domain/campaigns/campaign.ts';
import { sampleRecord, sampleSet } from '../sample-record.ts';

function campaign(id: string, from: string, to: string): ReturnType<typeof foldCampaign> {
  return foldCampaign(sampleRecord(`campaign:${id}`, { name: id, from, to }));
}

test('a campaign is as the record stands, and asks for 30 % where nobody asked for more', () => {
  const record = sampleRecord('campaign:1', { name: '百日大走访', from: '2026-09-01', to: '2026-12-09' });
  expect(foldCampaign(record)).toMatchObject({ name: '百日大走访', target: 0.3 });
  const raised = { ...record, entries: [sampleSet('e1', 1, 'target', 0.5)] };
  expect(foldCampaign(raised).target).toBe(0.5);
});

test('ZZ-05: a campaign of a city is one of each community, with the same name and days, for all its buildings', () => {
  const data = { name: '全市征求意见', from: '2026-11-01', to: '2026-11-30' };
  const [here, there] = ['cxtyc', 'other'].map((community) =>
    foldCampaign({ ...sampleRecord(`campaign:${community}`, data), scope: `xbd-c-${community}` }),
  );
  expect([here?.scope, there?.scope]).toEqual(['xbd-c-cxtyc', 'xbd-c-other']);
  expect({ ...here, id: '', scope: '' }).toEqual({ ...there, id: '', scope: '' });
  for (const building of ['place:cxtyc-a8', 'place:other-1']) {
    expect(here && coversPlace(here, { id: `${building}-101`, building })).toBe(true);
  }
  const one = { places: ['place:cxtyc-a8'] };
  expect(coversPlace(one, { id: 'place:cxtyc-a9', building: undefined })).toBe(false);
});

describe('the campaign of a day', () => {
  const long = campaign('long', '2026-09-01', '2026-12-09');
  const short = campaign('short', '2026-11-01', '2026-11-30');
  const undated = foldCampaign(sampleRecord('campaign:undated', {}));

  test.each([
    ['2026-08-31', undefined],
    ['2026-09-01', 'long'],
    ['2026-11-01', 'short'],
    ['2026-11-30', 'short'],
    ['2026-12-01', 'long'],
    ['2026-12-09', 'long'],
    ['2026-12-10', undefined],
  ])('%s is %s', (day, name) => {
    expect(campaignOn([long, undated, short], day)?.name).toBe(name);
    expect(campaignOn([short, undated, long], day)?.name).toBe(name);
  });
});
