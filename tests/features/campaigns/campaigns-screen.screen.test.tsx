import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CampaignsScreen } from '#features/campaigns/campaigns-screen.tsx';
import type { CampaignsUses } from '#features/campaigns/campaigns-uses.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createSaveCampaign } from '#usecases/campaigns/save-campaign.ts';
import { createTypePaperForms } from '#usecases/campaigns/type-paper-forms.ts';
import { createWatchCampaigns } from '#usecases/campaigns/watch-campaign.ts';
import { createWatchCountedRecords } from '#usecases/statistics/watch-counted-records.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

afterEach(cleanup);

interface OnScreen {
  readonly device: WritingDevice;
  readonly uses: CampaignsUses;
  readonly told: readonly string[];
  readonly asked: () => number;
}

async function campaignsOnScreen(): Promise<OnScreen> {
  const device = await deviceForTest();
  const told: string[] = [];
  let asked = 0;
  const needs = { ...device.needs, role: 'coordinator' as const };
  return {
    device,
    told,
    asked: () => asked,
    uses: {
      counted: createWatchCountedRecords(needs),
      campaigns: createWatchCampaigns(needs),
      saveCampaign: createSaveCampaign(needs),
      paper: createTypePaperForms(needs),
      community: COMMUNITY,
      tones: { met: 'good', nobody: 'warn', refused: 'bad', moved: 'quiet', phone: 'info' },
      address: (id = '') => `/office/campaigns?campaign=${id}`,
      statisticsOf: (id) => `/office/statistics?building=${id}`,
      askAround: () => {
        asked += 1;
      },
      nextId: needs.ids.next,
      now: () => needs.clock.now(),
      tell: (text) => told.push(text),
    },
  };
}

test('a campaign without a name is refused, with one it is saved and stands on the list', async () => {
  const { uses, told } = await campaignsOnScreen();
  render(<CampaignsScreen open="" uses={uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '新的走访活动' }));
  await userEvent.click(screen.getByRole('button', { name: '保存走访活动' }));
  expect(await screen.findByText('请写上名称。')).toBeDefined();
  await userEvent.type(screen.getByLabelText(/名称/), '冬日大走访');
  await userEvent.dblClick(screen.getByRole('button', { name: '保存走访活动' }));
  await waitFor(() => expect(told).toEqual(['走访活动已保存']));
  expect(await screen.findByRole('link', { name: /冬日大走访/ })).toBeDefined();
});

test('ZZ-10: its page shows how many doors were entered, and follows a visit', async () => {
  const { uses, device, asked } = await campaignsOnScreen();
  const made = await uses.saveCampaign(COMMUNITY, undefined, {
    name: '冬日大走访',
    from: '2026-11-22',
    to: '2026-12-31',
    target: 0.3,
    places: [],
    questions: [],
  });
  if (!made.ok) throw new Error(made.reason);
  render(<CampaignsScreen open={made.value} uses={uses} />);
  expect(await screen.findByText(/已入户 0 户，共 2 户/)).toBeDefined();
  await createRecordVisit(device.needs)(device.door, {
    outcome: 'met',
    opinion: 'none',
    note: '',
    lifts: [],
  });
  expect(await screen.findByText(/已入户 1 户，共 2 户/)).toBeDefined();
  // What other phones brought is asked for while somebody looks, not before.
  expect(asked()).toBeGreaterThan(0);
});
