import { describe, expect, test } from 'vitest';
import { campaignOn, foldCampaign } from '#domain/campaigns/campaign.ts';
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
