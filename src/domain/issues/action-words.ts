import type { IssueAction } from './action.ts';

const FREE_WORDS = ['note', 'reason', 'text', 'cause', 'where', 'unit'] as const;

/** What an action says in free words, to be read by the whole community and so to name nobody. */
export function actionWords(action: IssueAction): string {
  const members: Readonly<Record<string, unknown>> = { ...action };
  return FREE_WORDS.map((name) => members[name])
    .filter((words) => typeof words === 'string')
    .join('\n');
}
