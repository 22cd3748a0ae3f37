import type { Account } from '#domain/access/account.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { drawable, drawByLot, drawnType } from '#domain/evaluation/draw.ts';
import type { CheckKind } from '#domain/evaluation/spot-check.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { type Day, isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** The most that one check draws: somebody has to go and look. */
export const MAX_DRAWN = 50;

export interface WantedDraw {
  readonly kind: CheckKind;
  readonly from: Day;
  readonly to: Day;
  readonly size: number;
}

/** `nothing-there`: this device holds nothing of the kind in these days. */
export type DrawRefusal = SaveRefusal | 'not-your-role' | 'bad-days' | 'bad-size' | 'nothing-there';

/** 抽取 (LY-32): draws by lot what is to be checked, and keeps what was drawn; the answer is the check's id. */
export type DrawCheck = (communityScope: string, wanted: WantedDraw) => Promise<Result<string, DrawRefusal>>;

export interface CheckNeeds extends WritingNeeds {
  /** With the roles that it has: whoever only reads draws nothing. */
  readonly account: Account;
}

export function createDrawCheck(needs: CheckNeeds): DrawCheck {
  return async (scope, { kind, from, to, size }) => {
    const home = parseScope(scope);
    if (home?.kind !== 'community' || !mayOffer(needs.account, 'draw-check', scope)) {
      return refuse('not-your-role');
    }
    if (!isDay(from) || !isDay(to) || to < from) return refuse('bad-days');
    if (!Number.isInteger(size) || size < 1 || size > MAX_DRAWN) return refuse('bad-size');
    const records = await needs.records.query({ type: drawnType(kind) });
    const pool = drawable(records, kind, { community: home.community, from, to }).map(({ id }) => id);
    if (pool.length === 0) return refuse('nothing-there');
    const seed = needs.ids.next();
    const data = { kind, from, to, seed, pool: pool.length, drawn: [...drawByLot(pool, seed, size)] };
    const id = `check:${needs.ids.next()}`;
    const open = openRecord(id, scope, stampNow(needs.author, needs.clock), data);
    const saved = await needs.records.save([{ open }]);
    return saved.ok ? ok(id) : saved;
  };
}
