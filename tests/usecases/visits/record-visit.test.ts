import { expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { owedAnswers } from '#domain/issues/standing.ts';
import { USUAL_METHOD } from '#domain/work-methods/catalogue/catalogue.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { COMMUNITY, createWritingDevice, DOORS } from '#tests/support/writing-device.ts';
import type { Lift } from '#usecases/visits/lift-sentences.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

const NOTE = '王淑芬说楼道的灯坏了半个月。别的都好。';
const lift: Lift = { words: '王淑芬说楼道的灯坏了半个月', summary: '楼道的灯坏了半个月', who: '王阿姨' };

test('a visit counts for the campaign that runs, and waits to be sent', async () => {
  const { needs, door, database } = await createWritingDevice();
  const recorded = await createRecordVisit(needs)(door, {
    outcome: 'nobody',
    opinion: 'not-asked',
    note: '',
    lifts: [],
  });
  expect(recorded.ok).toBe(true);
  const [visit] = (await database.query({ type: 'visit', place: door.id })).map(foldVisit);
  expect(visit).toMatchObject({
    outcome: 'nobody',
    campaign: 'campaign:cxtyc-100',
    by: 'zhiyuan',
    scope: DOORS,
  });
  expect([...database.outbox.unsent().keys()]).toEqual([visit?.id]);
});

test('a lifted sentence becomes a proposal at the door and an issue without a name, saved with the visit', async () => {
  const { needs, door, database } = await createWritingDevice();
  await createRecordVisit(needs)(door, { outcome: 'met', opinion: 'given', note: NOTE, lifts: [lift] });
  const [visit] = (await database.query({ type: 'visit' })).map(foldVisit);
  const [proposal] = (await database.query({ type: 'proposal' })).map(foldProposal);
  const [issue] = (await database.query({ type: 'issue' })).map(foldIssue);
  expect(visit?.lifted).toEqual([{ words: lift.words, proposal: proposal?.id, issue: issue?.id }]);
  expect(proposal).toMatchObject({
    scope: DOORS,
    place: door.id,
    who: '王阿姨',
    words: lift.words,
    issue: issue?.id,
  });
  expect(issue).toMatchObject({
    scope: COMMUNITY,
    summary: lift.summary,
    building: 'A8楼',
    proposals: [proposal?.id],
  });
  expect(database.outbox.unsent().size).toBe(3);
});

test.each([
  ['a name', '王淑芬说灯坏了', 'names-someone'],
  ['a phone number', '打00012345678找人修灯', 'names-someone'],
  ['the door', 'A8-1-302门口的灯坏了', 'names-someone'],
  ['nothing', '  ', 'no-summary'],
])('a summary with %s is refused and nothing is saved', async (_, summary, reason) => {
  const { needs, door, database } = await createWritingDevice();
  const recorded = await createRecordVisit(needs)(door, {
    outcome: 'met',
    opinion: 'given',
    note: NOTE,
    lifts: [lift, { ...lift, summary }],
  });
  expect(recorded).toEqual({ ok: false, reason });
  expect(await database.query({ type: 'visit' })).toEqual([]);
  expect(database.outbox.unsent().size).toBe(0);
});

test('what says the same as an issue is one more proposer of it, owed an answer, and no second issue', async () => {
  const { needs, door, database } = await createWritingDevice();
  const record = createRecordVisit(needs);
  await record(door, { outcome: 'met', opinion: 'given', note: NOTE, lifts: [lift] });
  const [first] = await database.query({ type: 'issue' });
  const again = { ...lift, who: '李叔', into: first?.id ?? '' };
  const recorded = await record(door, {
    outcome: 'met',
    opinion: 'given',
    note: NOTE,
    lifts: [again, again],
  });
  expect(recorded.ok).toBe(true);
  const issues = await database.query({ type: 'issue' });
  expect(issues.map(({ id }) => id)).toEqual([first?.id]);
  const proposals = (await database.query({ type: 'proposal' })).map(foldProposal);
  expect(proposals.map(({ who, issue }) => [who, issue])).toEqual([
    ['王阿姨', first?.id],
    ['李叔', first?.id],
    ['李叔', first?.id],
  ]);
  const [issue] = issues;
  const progress = issue && foldProgress(USUAL_METHOD, issue);
  expect(progress && owedAnswers(progress).map(({ proposal }) => proposal)).toEqual(
    proposals.map(({ id }) => id),
  );
  const lost = await record(door, {
    outcome: 'met',
    opinion: 'given',
    note: NOTE,
    lifts: [{ ...lift, into: 'issue:gone' }],
  });
  expect(lost).toEqual({ ok: false, reason: 'unknown-issue' });
});
