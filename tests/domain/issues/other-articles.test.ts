import { expect, test } from 'vitest';
import { roleIn, scopesOf } from '#domain/access/account.ts';
import { mayIn } from '#domain/access/may.ts';
import { campaignAt, foldCampaign } from '#domain/campaigns/campaign.ts';
import { coverageOf } from '#domain/visits/door-standing.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { qufu } from '#domain/work-methods/catalogue/qufu.ts';
import { shanyangTogether } from '#domain/work-methods/catalogue/shanyang-together.ts';
import { sampleRecord } from '#tests/domain/sample-record.ts';
import {
  answered,
  close,
  coordinator,
  createLedger,
  leader,
  satisfied,
  stepDone,
  volunteer,
} from './story.ts';

const ISSUE = 'issue:1';

test('QF-09: 小事 is done at once, 大事 goes by the procedure, and nobody has said yet is 大事', () => {
  for (const [size, current] of [
    ['small', ['do']],
    ['large', ['discuss']],
    ['', ['discuss']],
  ] as const) {
    const ledger = createLedger(qufu);
    ledger.open(ISSUE, { proposals: ['proposal:1'], ...(size === '' ? {} : { size }) });
    ledger.act(volunteer, ISSUE, stepDone('say'));
    expect(ledger.progress(ISSUE).current).toEqual(current);
    const done = ledger.refusal(volunteer, ISSUE, stepDone('do'));
    expect(done).toBe(size === 'small' ? undefined : 'not-its-turn');
  }
});

test('QF-10: what has no end yet, no answer or no verdict stays open, also once it was closed', () => {
  const ledger = createLedger(qufu);
  ledger.open(ISSUE, { proposals: ['proposal:1'], size: 'small' });
  expect(ledger.refusal(leader, ISSUE, close)).toBe('answers-owed');
  ledger.act(volunteer, ISSUE, answered('proposal:1'));
  expect(ledger.refusal(leader, ISSUE, close)).toBe('verdicts-owed');
  ledger.act(volunteer, ISSUE, satisfied('proposal:1'));
  expect(ledger.refusal(leader, ISSUE, close)).toBe('steps-open');
  ledger.act(volunteer, ISSUE, stepDone('say'));
  ledger.act(volunteer, ISSUE, stepDone('do'));
  expect(ledger.act(leader, ISSUE, close).state).toBe('closed');
  expect(ledger.act(volunteer, ISSUE, { kind: 'proposed', proposal: 'proposal:2' }).state).toBe('open');
});

test('SJ-12: every 呼 has its own 应: of two who called, one answer is half of it', () => {
  const ledger = createLedger(qufu);
  ledger.open(ISSUE, { proposals: ['proposal:1', 'proposal:2'], size: 'small' });
  ledger.act(volunteer, ISSUE, answered('proposal:1'));
  expect(ledger.refusal(leader, ISSUE, close)).toBe('answers-owed');
  ledger.act(volunteer, ISSUE, answered('proposal:2'));
  expect(ledger.refusal(leader, ISSUE, close)).toBe('verdicts-owed');
});

test('JN-03: a matter is given to a team of volunteers by its name', () => {
  const ledger = createLedger(qufu);
  ledger.open(ISSUE);
  const given = ledger.act(coordinator, ISSUE, { kind: 'assigned', to: leader.account, unit: '维修队' });
  expect([given.unit, ...given.owners.keys()]).toEqual(['维修队', leader.account]);
});

test('SJ-16: whoever guides goes round several communities, reads each and opens no door', () => {
  const roles = ['xbd-c-cxtyc', 'supervisor:cxtyc', 'xbd-c-njc', 'supervisor:njc'];
  const guide = { name: 'zhidao', roles };
  expect(['cxtyc', 'njc'].map((community) => roleIn(guide, community))).toEqual(['supervisor', 'supervisor']);
  expect(scopesOf(guide)).toEqual(['xbd-c-cxtyc', 'xbd-c-njc']);
  expect(mayIn(guide, 'xbd-c-njc', 'manage-accounts')).toBe(false);
});

test('SY-16: in an emergency every door of some buildings is asked, and who was not reached is known', () => {
  const check = foldCampaign(
    sampleRecord('campaign:1', {
      name: '排查',
      from: '2026-11-20',
      to: '2026-11-22',
      target: 1,
      places: ['place:a8'],
      questions: [{ id: 'q1', words: '有没有从外地回来', kind: 'single', options: ['有', '没有'] }],
    }),
  );
  const doors = ['place:a8-101', 'place:a8-102'];
  const place = (id: string): { id: string; building: string } => ({ id, building: 'place:a8' });
  expect(doors.map((id) => campaignAt([check], '2026-11-21', place(id))?.questions.length)).toEqual([1, 1]);
  expect(campaignAt([check], '2026-11-21', { id: 'place:a9-101', building: 'place:a9' })).toBeUndefined();
  const visit = foldVisit(
    sampleRecord('visit:1', {
      place: doors[0] ?? '',
      campaign: check.id,
      outcome: 'met',
      answers: { q1: ['没有'] },
    }),
  );
  expect(visit.answers).toEqual({ q1: ['没有'] });
  expect(coverageOf(doors, [visit], check.id)).toEqual({ entered: 1, doors: 2 });
});

test('SY-01: the method says of which whole it is a part', () => {
  expect(shanyangTogether.origin).toContain('党群360工作法');
});
