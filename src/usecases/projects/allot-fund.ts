import { mayOffer } from '#domain/access/screen-acts.ts';
import { ALLOTMENT_FIELD, isMemberCount, leastAllotment } from '#domain/projects/fund.ts';
import { isAmount } from '#domain/projects/money.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import { nameSomeone, type ProjectNeeds, type ProjectRefusal } from './projects-needs.ts';

export interface FundFields {
  readonly name: string;
  readonly members: number;
  /** In fen. */
  readonly allocated: number;
}

/** `below-floor`: less than 200 yuan for each member (LY-26). */
export type FundRefusal = ProjectRefusal | 'no-name' | 'bad-members' | 'bad-amount' | 'below-floor';

/** 微服务资金 of a branch (LY-26): a new fund, or another amount for one that stands (`id`). */
export type AllotFund = (
  communityScope: string,
  id: string | undefined,
  fields: FundFields,
) => Promise<Result<undefined, FundRefusal>>;

export function createAllotFund(needs: ProjectNeeds): AllotFund {
  return async (scope, id, { name, members, allocated }) => {
    if (!mayOffer(needs.account, 'allot-fund', scope)) return refuse('not-your-role');
    const plain = name.trim();
    if (plain === '') return refuse('no-name');
    if (!isMemberCount(members)) return refuse('bad-members');
    if (!isAmount(allocated)) return refuse('bad-amount');
    if (allocated < leastAllotment(members)) return refuse('below-floor');
    if (await nameSomeone(needs, undefined, [plain])) return refuse('names-someone');
    const wanted = { name: plain, [ALLOTMENT_FIELD]: { members, fen: allocated } };
    if (id !== undefined) return changeFields(needs, { id, wanted });
    const open = openRecord(`fund:${needs.ids.next()}`, scope, stampNow(needs.author, needs.clock), wanted);
    return needs.records.save([{ open }]);
  };
}
