import { owedBy } from '#domain/projects/cash-book.ts';
import { foldFund, type Fund } from '#domain/projects/fund.ts';
import { foldProject, type Project } from '#domain/projects/project.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** All projects of this device's communities, the newest first. */
export function createWatchProjects({ records }: ReadingNeeds): Watch<readonly Project[]> {
  return watchFolded(records, { type: 'project', order: 'newest' }, foldProject);
}

/** All funds of 微服务, the newest first. */
export function createWatchFunds({ records }: ReadingNeeds): Watch<readonly Fund[]> {
  return watchFolded(records, { type: 'fund', order: 'newest' }, foldFund);
}

/** How many lines of money wait for this account's word (SJ-10). */
export function createWatchOwedLines(needs: ReadingNeeds, account: string): Watch<number> {
  const projects = createWatchProjects(needs);
  return (onAnswer) =>
    projects((all) => onAnswer(all.reduce((sum, { book }) => sum + owedBy(book, account).length, 0)));
}
