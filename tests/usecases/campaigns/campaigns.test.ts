import { expect, test } from 'vitest';
import { type Campaign, foldCampaign } from '#domain/campaigns/campaign.ts';
import { buildingStandings, wholeCoverage } from '#domain/campaigns/coverage.ts';
import { foldPaperBatch, type PaperBatch } from '#domain/campaigns/paper-batch.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { type CampaignFields, createSaveCampaign } from '#usecases/campaigns/save-campaign.ts';
import { createTypePaperForms } from '#usecases/campaigns/type-paper-forms.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

const FIELDS: CampaignFields = {
  name: '一征',
  from: '2026-11-20',
  to: '2026-12-20',
  target: 0.3,
  places: ['place:cxtyc-a8'],
  questions: [{ id: 'q1', words: '楼道灯亮不亮', kind: 'single', options: ['亮', '不亮'] }],
};

async function campaignOf(device: WritingDevice, fields = FIELDS): Promise<Campaign> {
  const saved = await createSaveCampaign({ ...device.needs, role: 'coordinator' })(
    COMMUNITY,
    undefined,
    fields,
  );
  const record = saved.ok ? await device.database.read(saved.value) : undefined;
  if (record === undefined) throw new Error('not saved');
  return foldCampaign(record);
}

test('a visit answers the questions of the campaign that runs at its door, and counts for it', async () => {
  const device = await deviceForTest();
  const campaign = await campaignOf(device);
  expect(campaign).toMatchObject(FIELDS);
  const visit = { outcome: 'met', opinion: 'none', note: '', lifts: [] } as const;
  await createRecordVisit(device.needs)(device.door, { ...visit, answers: { q1: ['不亮'], q9: ['x'] } });
  const visits = (await device.database.query({ type: 'visit' })).map(foldVisit);
  expect(visits).toMatchObject([{ campaign: campaign.id, answers: { q1: ['不亮'] } }]);
  const places = (await device.database.query({ type: 'place' })).map(foldPlace);
  expect(wholeCoverage(buildingStandings(campaign, places, visits))).toEqual({ entered: 1, doors: 2 });
});

test.each<[Partial<CampaignFields>, string]>([
  [{ name: ' ' }, 'no-name'],
  [{ to: '2026-11-19' }, 'bad-days'],
  [{ target: NaN }, 'bad-target'],
  [{ questions: [{ id: 'q', words: '', kind: 'free', options: [] }] }, 'no-words'],
])('a campaign with %o is refused', async (part, reason) => {
  const { needs } = await deviceForTest();
  const save = createSaveCampaign({ ...needs, role: 'coordinator' });
  expect(await save(COMMUNITY, undefined, { ...FIELDS, ...part })).toEqual({ ok: false, reason });
});

test('only a coordinator sets a campaign up', async () => {
  const { needs } = await deviceForTest();
  const save = createSaveCampaign({ ...needs, role: 'building-leader' });
  expect(await save(COMMUNITY, undefined, FIELDS)).toEqual({ ok: false, reason: 'not-your-role' });
});

test('ZZ-11: a pile ends when as many forms were typed as were counted; an opinion goes into the ledger', async () => {
  const device = await deviceForTest();
  const campaign = await campaignOf(device);
  const paper = createTypePaperForms(device.needs);
  expect(await paper.begin(campaign, 0, undefined)).toEqual({ ok: false, reason: 'bad-pile' });
  const begun = await paper.begin(campaign, 2, undefined);
  const id = begun.ok ? begun.value : '';
  const now = async (): Promise<PaperBatch> => {
    const record = await device.database.read(id);
    if (record === undefined) throw new Error('no batch');
    return foldPaperBatch(record);
  };
  const silent = { answers: { q1: ['亮'] }, words: '', summary: '' };
  const add = async (form: typeof silent): ReturnType<typeof paper.add> =>
    paper.add(await now(), campaign, undefined, form);
  await add(silent);
  expect(await paper.finish(id)).toEqual({ ok: false, reason: 'counts-differ' });
  await add({ ...silent, words: '灯坏了', summary: '楼道的灯坏了' });
  expect(await add(silent)).toEqual({ ok: false, reason: 'pile-full' });
  const [issue] = (await device.database.query({ type: 'issue' })).map(foldIssue);
  const batch = await now();
  expect(issue).toMatchObject({ source: 'paper-form', summary: '楼道的灯坏了' });
  expect(batch.forms.map((form) => form.issue)).toEqual(['', issue?.id]);
  expect((await paper.finish(id)).ok).toBe(true);
  expect((await now()).isDone).toBe(true);
});
