import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldCampaign } from '#domain/campaigns/campaign.ts';
import { readQuestions } from '#domain/campaigns/questionnaire.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import { DoorScreen } from '#features/visits/door-screen.tsx';
import { createSaveCampaign } from '#usecases/campaigns/save-campaign.ts';
import type { NewVisit } from '#usecases/visits/record-visit.ts';
import { visitsOnScreen, type VisitsOnScreen } from './screens-with-records.tsx';

afterEach(cleanup);

async function standAtDoor(): Promise<VisitsOnScreen> {
  const onScreen = await visitsOnScreen();
  render(<DoorScreen placeId={onScreen.device.door.id} uses={onScreen.uses} />);
  await screen.findByText('这次走访');
  return onScreen;
}

async function visitsIn({ device }: VisitsOnScreen): Promise<readonly Visit[]> {
  return (await device.database.query({ type: 'visit' })).map(foldVisit);
}

test('nobody at home is one tap, saved and listed as waiting', async () => {
  const onScreen = await standAtDoor();
  await userEvent.dblClick(await screen.findByText('没人'));
  await waitFor(() => expect(onScreen.told).toEqual(['记好了：没人']));
  expect(await visitsIn(onScreen)).toMatchObject([{ outcome: 'nobody', opinion: 'not-asked' }]);
  expect(await screen.findByText('待上传')).toBeDefined();
});

test('无意见 is one tap after somebody was met', async () => {
  const onScreen = await standAtDoor();
  await userEvent.click(await screen.findByText('见到'));
  await userEvent.dblClick(await screen.findByRole('button', { name: '无意见，记好' }));
  await waitFor(() => expect(onScreen.told).toEqual(['记好了：见到']));
  expect(await visitsIn(onScreen)).toMatchObject([{ outcome: 'met', opinion: 'none', note: '' }]);
});

test('the latest visits stand there, the earlier ones behind a tap', async () => {
  const onScreen = await visitsOnScreen();
  const { device, uses } = onScreen;
  for (let time = 0; time < 8; time += 1) {
    const visit: NewVisit = { outcome: 'met', opinion: 'given', note: `第${time}次`, lifts: [], answers: {} };
    await uses.recordVisit(device.door, visit);
  }
  render(<DoorScreen placeId={device.door.id} uses={uses} />);
  const notes = (): readonly Element[] => screen.queryAllByText(/^第\d次$/);
  await waitFor(() => expect(notes()).toHaveLength(5));
  await userEvent.click(screen.getByRole('button', { name: '再看更早的走访' }));
  expect(notes()).toHaveLength(8);
  expect(screen.queryByRole('button', { name: '再看更早的走访' })).toBeNull();
});

test('a note half typed is back when the screen is opened again, and gone once saved', async () => {
  const onScreen = await standAtDoor();
  await userEvent.click(await screen.findByText('见到'));
  await userEvent.type(await screen.findByLabelText('民情日记'), '灯坏了');
  cleanup();
  render(<DoorScreen placeId={onScreen.device.door.id} uses={onScreen.uses} />);
  expect(await screen.findByText('上次没写完的还在，接着写吧。')).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>('民情日记').value).toBe('灯坏了');
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }));
  await waitFor(async () => expect(await onScreen.uses.drafts.keys()).toEqual([]));
  expect(await visitsIn(onScreen)).toMatchObject([{ note: '灯坏了', opinion: 'given' }]);
});

test('a sentence goes into the ledger by taps, with the resident’s name taken out of the summary', async () => {
  const onScreen = await standAtDoor();
  await userEvent.click(await screen.findByText('见到'));
  await userEvent.type(await screen.findByLabelText('民情日记'), '王淑芬说灯坏了。别的都好。');
  await userEvent.click(screen.getByRole('button', { name: '记入台账' }));
  await userEvent.click(await screen.findByText('王淑芬说灯坏了'));
  const summary = await screen.findByLabelText<HTMLTextAreaElement>('台账里怎么写');
  expect(summary.value).toBe('居民说灯坏了');
  await userEvent.clear(summary);
  await userEvent.type(summary, '王淑芬家的灯坏了');
  expect(await screen.findByText(/台账里不能写“王淑芬”/)).toBeDefined();
  expect(screen.getByRole('button', { name: '放进台账' })).toHaveProperty('disabled', true);
  await userEvent.clear(summary);
  await userEvent.type(summary, '三楼的灯坏了');
  await userEvent.click(screen.getByRole('button', { name: '放进台账' }));
  await userEvent.click(await screen.findByRole('button', { name: '保存走访' }));
  await waitFor(async () => {
    const issues = (await onScreen.device.database.query({ type: 'issue' })).map(foldIssue);
    expect(issues).toMatchObject([{ summary: '三楼的灯坏了', building: 'A8楼' }]);
  });
  expect(await screen.findByText('要带去的答复')).toBeDefined();
});

test('the campaign’s questions stand at the door, and a tap answers them before 无意见 saves', async () => {
  const onScreen = await visitsOnScreen();
  const campaign = await onScreen.device.database.read('campaign:cxtyc-100');
  if (campaign === undefined) throw new Error('no campaign');
  const questions = [
    { id: 'q1', words: '楼道灯亮不亮', kind: 'single', options: ['亮', '不亮'] },
    { id: 'q2', words: '想办什么活动', kind: 'multiple', options: ['义诊', '晚会'] },
  ];
  await createSaveCampaign({ ...onScreen.device.needs, role: 'coordinator' })(campaign.scope, campaign.id, {
    ...foldCampaign(campaign),
    questions: readQuestions(questions),
  });
  render(<DoorScreen placeId={onScreen.device.door.id} uses={onScreen.uses} />);
  await userEvent.click(await screen.findByText('见到'));
  await userEvent.click(await screen.findByRole('button', { name: '不亮' }));
  await userEvent.click(screen.getByRole('button', { name: '义诊' }));
  await userEvent.click(screen.getByRole('button', { name: '晚会' }));
  await userEvent.click(screen.getByRole('button', { name: '无意见，记好' }));
  await waitFor(() => expect(onScreen.told).toEqual(['记好了：见到']));
  expect(await visitsIn(onScreen)).toMatchObject([
    { opinion: 'none', answers: { q1: ['不亮'], q2: ['义诊', '晚会'] } },
  ]);
});

test('what the ledger has already is shown while the sentence is put in words, and joined by one tap', async () => {
  const onScreen = await standAtDoor();
  const { device, uses } = onScreen;
  const lifts = [{ words: '楼道的灯坏了', summary: '三楼楼道的灯坏了', who: '' }];
  await uses.recordVisit(device.door, { outcome: 'met', opinion: 'given', note: '楼道的灯坏了', lifts });
  await userEvent.click(await screen.findByText('见到'));
  await userEvent.type(await screen.findByLabelText('民情日记'), '楼道的灯还没修好。别的都好。');
  await userEvent.click(screen.getByRole('button', { name: '记入台账' }));
  await userEvent.click(await screen.findByText('楼道的灯还没修好'));
  await userEvent.click(await screen.findByRole('button', { name: '并到这一条：三楼楼道的灯坏了' }));
  expect(await screen.findByText('一位居民 · 和台账里的一件一起办')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /^保存/ }));
  await waitFor(async () => expect(await device.database.query({ type: 'proposal' })).toHaveLength(2));
  expect(await device.database.query({ type: 'issue' })).toHaveLength(1);
});
