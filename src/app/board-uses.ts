import { type Account, roleIn } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import type { BoardUses } from '#features/board/board-uses.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createBoardIntents } from './board-intents.ts';
import { publicNoticePath } from './paths.ts';

type Surroundings = Pick<BoardUses, 'now' | 'tell' | 'Standing'>;

/** Ties what hangs on the board to one account's records and to this server's address. */
export function createBoardUses(needs: WritingNeeds, account: Account, around: Surroundings): BoardUses {
  const { now, tell, Standing } = around;
  return {
    ...createBoardIntents(needs),
    mayPublish: (scope) => {
      const home = parseScope(scope);
      const role = home?.kind === 'community' ? roleIn(account, home.community) : undefined;
      return role !== undefined && mayOpen(role, 'notice', 'community');
    },
    publicAddress: (scope, noticeId) => location.origin + publicNoticePath(scope, noticeId),
    now,
    tell: (text) => tell(text),
    Standing,
  };
}
