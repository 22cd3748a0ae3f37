import { expect, test } from 'vitest';
import { conferenceClock } from '#domain/issues/conference.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { shanyang } from '#domain/work-methods/catalogue/shanyang.ts';
import { answered, coordinator, createLedger, leader, satisfied, unsatisfied } from './story.ts';

const ISSUE = 'issue:1';

test('LY-36: 不满意 points to the 联席会议, until it is submitted, and again only after the next 不满意', () => {
  const ledger = createLedger(liuyang);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  expect(conferenceClock(ledger.progress(ISSUE))).toBeUndefined();
  ledger.act(leader, ISSUE, answered('proposal:1'));
  expect(conferenceClock(ledger.act(leader, ISSUE, unsatisfied('proposal:1')))).toMatchObject({
    workingDays: 7,
  });
  const submitted = ledger.act(coordinator, ISSUE, {
    kind: 'submitted',
    clock: 'joint-conference',
    note: '',
  });
  expect(conferenceClock(submitted)).toBeUndefined();
  ledger.act(leader, ISSUE, answered('proposal:1'));
  expect(conferenceClock(ledger.progress(ISSUE))).toBeUndefined();
  expect(conferenceClock(ledger.act(leader, ISSUE, unsatisfied('proposal:1')))).toBeDefined();
  ledger.act(leader, ISSUE, answered('proposal:1'));
  expect(conferenceClock(ledger.act(leader, ISSUE, satisfied('proposal:1')))).toBeUndefined();
});

test('a method without such a body points nowhere', () => {
  const ledger = createLedger(shanyang);
  ledger.open(ISSUE, { proposals: ['proposal:1'] });
  ledger.act(leader, ISSUE, answered('proposal:1'));
  expect(conferenceClock(ledger.act(leader, ISSUE, unsatisfied('proposal:1')))).toBeUndefined();
});
