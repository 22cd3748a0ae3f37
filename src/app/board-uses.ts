import { type Account, roleInScope } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { BoardSurroundings, BoardUses } from '#features/board/board-uses.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createBoardIntents } from './board-intents.ts';
import { publicBoardPath, publicNoticePath } from './paths.ts';

/** Ties what hangs on the board to one account's records and to this server's address. */
export function createBoardUses(
  needs: WritingNeeds,
  account: Account,
  surroundings: BoardSurroundings,
): BoardUses {
  const roleIn = (scope: string): ReturnType<typeof roleInScope> => roleInScope(account, scope);
  return {
    ...createBoardIntents({ ...needs, roleIn }),
    ...surroundings,
    mayPublish: (scope) => mayOffer(account, 'publish-notice', scope),
    publicAddress: (scope, noticeId) => location.origin + publicNoticePath(scope, noticeId),
    publicBoard: publicBoardPath,
  };
}
