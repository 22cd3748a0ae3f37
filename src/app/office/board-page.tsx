import { type ReactElement, useMemo } from 'react';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { createBoardUses } from '#app/board-uses.ts';
import type { OfficePageProps } from './office-page.ts';

export function BoardPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const board = useMemo(
    () => createBoardUses(workspace.needs, account, uses.issues),
    [workspace, account, uses],
  );
  return <BoardScreen uses={board} />;
}
