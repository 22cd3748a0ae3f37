import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { ChecksUses } from '#features/evaluation/checks-uses.ts';
import { createDrawCheck } from '#usecases/evaluation/draw-check.ts';
import { createNoteFinding } from '#usecases/evaluation/note-finding.ts';
import { createWatchChecks } from '#usecases/evaluation/watch-checks.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createDescribeRecords } from '#usecases/sync/describe-records.ts';

type Surroundings = Omit<ChecksUses, 'checks' | 'drawCheck' | 'noteFinding' | 'describeRecords' | 'may'>;

/** Ties 督查抽查 to one account's records. */
export function createChecksUses(
  needs: WritingNeeds,
  account: Account,
  surroundings: Surroundings,
): ChecksUses {
  const withAccount = { ...needs, account };
  return {
    ...surroundings,
    checks: createWatchChecks(needs),
    drawCheck: createDrawCheck(withAccount),
    noteFinding: createNoteFinding(withAccount),
    describeRecords: createDescribeRecords(needs),
    may: (act, scope) => mayOffer(account, act, scope),
  };
}
