import { expect, test } from 'vitest';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { progressOn } from '#tests/support/issue-progress.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createAddProposal } from '#usecases/proposals/add-proposal.ts';
import { createAnswerProposer } from '#usecases/proposals/answer-proposer.ts';
import { createNoteTry } from '#usecases/proposals/note-try.ts';
import { createStateNoVerdict } from '#usecases/proposals/state-no-verdict.ts';
import { createTakeVerdict, type TakenVerdict } from '#usecases/proposals/take-verdict.ts';

const ANSWER = { way: 'in-person', adopted: true, text: '灯换好了' } as const;
const UNSATISFIED: TakenVerdict = {
  verdict: 'unsatisfied',
  way: 'in-person',
  cause: '晚上还是不亮',
  words: '我王淑芬晚上照样摸黑',
};

interface Told {
  readonly device: WritingDevice;
  readonly issueId: string;
  readonly proposalId: string;
}

async function raised(): Promise<Told> {
  const device = await deviceForTest();
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    said: { place: device.door, who: '王阿姨', words: '我家门口的灯坏了' },
  });
  const [proposal] = await device.database.query({ type: 'proposal' });
  if (!opened.ok || proposal === undefined) throw new Error('nothing was opened');
  return { device, issueId: opened.value, proposalId: proposal.id };
}

async function bothOf({ device, issueId, proposalId }: Told): Promise<[Proposal, Progress]> {
  const proposal = await device.database.read(proposalId);
  if (proposal === undefined) throw new Error('not on the device');
  return [foldProposal(proposal), await progressOn(device, issueId)];
}

test('an answer and a verdict stand at the door and in the ledger, by entries of the same ids', async () => {
  const told = await raised();
  const { device, proposalId, issueId } = told;
  await createAnswerProposer(issueNeeds(device, 'volunteer'))(proposalId, ANSWER);
  device.pass(5);
  await createTakeVerdict(issueNeeds(device, 'volunteer'))(proposalId, UNSATISFIED);
  const [proposal, progress] = await bothOf(told);
  expect(proposal).toMatchObject({ verdict: 'unsatisfied', answeredAt: undefined });
  expect(proposal.verdicts[0]).toMatchObject({ words: '我王淑芬晚上照样摸黑' });
  expect(progress.verdicts).toMatchObject([{ id: proposal.verdicts[0]?.id, cause: '晚上还是不亮' }]);
  const [door, ledger] = await Promise.all([device.database.read(proposalId), device.database.read(issueId)]);
  expect(ledger?.entries.map(({ id }) => id)).toEqual(door?.entries.map(({ id }) => id));
  expect(JSON.stringify(ledger)).not.toContain('王淑芬');
});

test('told and judged on the same occasion is one save', async () => {
  const told = await raised();
  const taken = await createTakeVerdict(issueNeeds(told.device))(told.proposalId, {
    verdict: 'satisfied',
    way: 'phone',
    cause: '',
    words: '',
    answer: ANSWER,
  });
  expect(taken.ok).toBe(true);
  const [proposal] = await bothOf(told);
  expect(proposal).toMatchObject({ verdict: 'satisfied' });
  expect(proposal.answeredAt).toBeDefined();
});

test.each<[string, Partial<TakenVerdict>, string]>([
  ['before anybody was told', {}, 'not-answered-yet'],
  ['without its cause', { cause: ' ', answer: ANSWER }, 'cause-missing'],
  ['whose cause names the resident', { cause: '王淑芬不满意', answer: ANSWER }, 'names-someone'],
])('不满意 %s is refused and nothing is saved', async (_, more, reason) => {
  const told = await raised();
  const taken = await createTakeVerdict(issueNeeds(told.device))(told.proposalId, {
    ...UNSATISFIED,
    ...more,
  });
  expect(taken).toEqual({ ok: false, reason });
  const [proposal, progress] = await bothOf(told);
  expect(proposal).toMatchObject({ answeredAt: undefined, verdicts: [] });
  expect(progress.history).toEqual([]);
});

test('why no verdict could be had is stated after tries, which stand in both places', async () => {
  const told = await raised();
  const needs = issueNeeds(told.device, 'volunteer');
  await createAnswerProposer(needs)(told.proposalId, { ...ANSWER, way: 'notice' });
  const state = createStateNoVerdict(needs);
  expect(await state(told.proposalId, 'unreachable', '')).toEqual({ ok: false, reason: 'too-few-tries' });
  await createNoteTry(needs)(told.proposalId, 'in-person');
  await createNoteTry(needs)(told.proposalId, 'phone');
  expect((await state(told.proposalId, 'unreachable', '')).ok).toBe(true);
  const [proposal, progress] = await bothOf(told);
  expect(proposal.excused).toBe('unreachable');
  expect(progress.parties.get(told.proposalId)).toMatchObject({ excused: 'unreachable', tries: 2 });
});

test('another proposer of the same matter is owed an answer too', async () => {
  const told = await raised();
  const { device, issueId } = told;
  const added = await createAddProposal(issueNeeds(device, 'volunteer'))(issueId, {
    place: device.door,
    who: '',
    words: '对,灯一直不亮',
    at: { visit: 'visit:1' },
  });
  const [, progress] = await bothOf(told);
  expect(added.ok && [...progress.parties.keys()]).toEqual([told.proposalId, added.ok && added.value]);
});

test('a proposal whose issue is not on the device cannot be answered', async () => {
  const { device } = await raised();
  const answered = await createAnswerProposer(issueNeeds(device))('proposal:elsewhere', ANSWER);
  expect(answered).toEqual({ ok: false, reason: 'unknown-record' });
});
