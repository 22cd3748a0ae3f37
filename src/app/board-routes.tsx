import { type ReactElement, useMemo } from 'react';
import { Route, Switch } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import type { BoardSurroundings } from '#features/board/board-uses.ts';
import { DraftScreen } from '#features/board/draft-screen.tsx';
import { NoticeScreen } from '#features/board/notice-screen.tsx';
import { createBoardUses } from './board-uses.ts';
import { createMediaUses } from './media-uses.ts';
import { createNoticePhotos } from './notice-photos.tsx';
import type { Workspace } from './workspace.ts';

interface Props {
  readonly account: Account;
  readonly workspace: Workspace;
  readonly surroundings: BoardSurroundings;
}

/** Which screen an address under `/board` shows. */
export function BoardRoutes({ account, workspace, surroundings }: Props): ReactElement {
  const uses = useMemo(
    () => createBoardUses(workspace.needs, account, surroundings),
    [workspace, account, surroundings],
  );
  const photos = useMemo(
    () => createNoticePhotos(createMediaUses(account, workspace, surroundings)),
    [account, workspace, surroundings],
  );
  return (
    <Switch>
      <Route path="/board">
        <BoardScreen uses={uses} />
      </Route>
      <Route path="/board/new/:issue/:what">
        {({ issue, what }) => (
          <DraftScreen
            key={issue + what}
            issueId={decodeURIComponent(issue)}
            what={what === 'result' ? 'result' : 'decision'}
            uses={uses}
          />
        )}
      </Route>
      <Route path="/board/:id">
        {({ id }) => <NoticeScreen key={id} noticeId={decodeURIComponent(id)} uses={uses} photos={photos} />}
      </Route>
    </Switch>
  );
}
