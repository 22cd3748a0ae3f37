import { expect, test } from 'vitest';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createAddProposal } from '#usecases/proposals/add-proposal.ts';
import { createAnswerProposer } from '#usecases/proposals/answer-proposer.ts';
import { createNoteTry } from '#usecases/proposals/note-try.ts';
import { createStateNoVerdict } from '#usecases/proposals/state-no-verdict.ts';
import { createTakeVerdict } from '#usecases/proposals/take-verdict.ts';
import { createCorrectVisit } from '#usecases/visits/correct-visit.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

/** Who lives behind the door of the tests, and what everybody calls her. */
const NAME = '王淑芬';
const CALLED = '王阿姨';
const PHONE = '00012345678';
const ROOM = '302';

/** From a door to a verdict, twice round, with her name, number and door in every own word. */
async function wholeStory({ needs, door, database, pass }: WritingDevice): Promise<void> {
  const office = issueNeeds({ needs } as WritingDevice);
  const own = `我是${NAME}（${CALLED}），1单元${ROOM}，电话${PHONE}`;
  const lifts = [{ words: `${own}，灯坏了`, summary: '三楼楼道灯不亮', who: NAME }];
  const made = await createRecordVisit(needs)(door, { outcome: 'met', opinion: 'given', note: own, lifts });
  expect(made.ok).toBe(true);
  const [visit] = await database.query({ type: 'visit' });
  const [issue] = await database.query({ type: 'issue' });
  const [proposal] = await database.query({ type: 'proposal' });
  if (!visit || !issue || !proposal) throw new Error('nothing was recorded');
  const later = (): void => pass(60);
  later();
  await createCorrectVisit(needs)(visit.id, door, {
    outcome: 'met',
    opinion: 'given',
    note: `${own}，还有水管`,
    lifts: [],
  });
  await createAddProposal(office)(issue.id, {
    place: door,
    who: CALLED,
    words: own,
    at: { visit: visit.id },
  });
  later();
  const answer = { way: 'in-person', adopted: true, text: '灯换好了' } as const;
  await createAnswerProposer(office)(proposal.id, answer);
  later();
  await createTakeVerdict(office)(proposal.id, {
    verdict: 'unsatisfied',
    way: 'in-person',
    cause: '晚上还是不亮',
    words: `${own}，我不满意`,
  });
  for (const other of (await database.query({ type: 'proposal' })).filter(({ id }) => id !== proposal.id)) {
    later();
    await createNoteTry(office)(other.id, 'phone');
    await createStateNoVerdict(office)(other.id, 'unreachable', '');
  }
}

test('a record of the community names nobody, no number and no door, whatever was said at the door', async () => {
  const device = await deviceForTest();
  await wholeStory(device);
  const types = [
    'issue',
    'session',
    'notice',
    'campaign',
    'member',
    'method',
    'kind',
    'holiday',
    'check',
    'project',
    'fund',
  ];
  const records = (await Promise.all(types.map((type) => device.database.query({ type })))).flat();
  const community = records.filter(({ scope }) => scope === COMMUNITY);
  const issue = community.find(({ type }) => type === 'issue');
  // The story did reach the ledger.
  expect(issue?.entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['proposed', 'answered', 'verdict']),
  );
  for (const secret of [NAME, CALLED, PHONE, ROOM, device.door.id, '淑芬', 'wsf']) {
    expect(JSON.stringify(community).includes(secret), secret).toBe(false);
  }
  const doors = (
    await Promise.all(['visit', 'proposal', 'resident'].map((type) => device.database.query({ type })))
  ).flat();
  expect(doors.every(({ scope }) => scope === DOORS)).toBe(true);
  expect(JSON.stringify(doors)).toContain(NAME);
});
