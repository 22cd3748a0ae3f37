import { expect, test } from 'vitest';
import { deedsFor } from '#features/issues/deed.ts';
import { type Next, nextFor } from '#features/issues/next-deed.ts';
import { qufu } from '#domain/work-methods/catalogue/qufu.ts';
import {
  coordinator,
  createLedger,
  leader,
  type Person,
  stepDone,
  volunteer,
} from '#tests/domain/issues/story.ts';

const ISSUE = 'issue:1';

test('SJ-05: the public is told once the work is done; until then it is the turn of whoever does the step', () => {
  const ledger = createLedger(qufu);
  ledger.open(ISSUE, { summary: '绿化带缺树', proposals: [] });
  ledger.act(coordinator, ISSUE, { kind: 'assigned', to: coordinator.account, unit: '' });
  ledger.act(coordinator, ISSUE, stepDone('say'));
  const nextOf = (person: Person): Next => {
    const progress = ledger.progress(ISSUE);
    return nextFor(progress, deedsFor(progress, person), () => false);
  };
  expect(nextOf(volunteer)).toEqual({ what: 'wait' });
  expect(nextOf(leader)).toMatchObject({ what: 'deed', deed: { key: 'step:discuss' } });
  ledger.set(coordinator, ISSUE, { size: 'large', measures: '补种' });
  ledger.act(coordinator, ISSUE, stepDone('discuss'));
  ledger.act(coordinator, ISSUE, stepDone('do'));
  expect(nextOf(volunteer)).toMatchObject({ what: 'deed', deed: { action: { kind: 'answered' } } });
});
