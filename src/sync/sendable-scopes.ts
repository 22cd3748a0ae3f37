import { sendableIds } from './push-scope.ts';
import { sendableFiles } from './send-files.ts';
import type { FilesNeeds } from './send-files.ts';
import type { ScopeHolds } from './scope-holds.ts';

/** Scopes that there is something for, records or files, and that need not wait. */
export function sendableScopes(
  { database, files }: Pick<FilesNeeds, 'database' | 'files'>,
  holds: Pick<ScopeHolds, 'isHeld'>,
): readonly string[] {
  const unsent = database.outbox.unsent();
  const named = [...unsent.values(), ...files.unsent().values()].map(({ scope }) => scope);
  return [...new Set(named)].filter(
    (scope) =>
      !holds.isHeld(scope) &&
      (sendableIds(unsent, scope).length > 0 || sendableFiles({ database, files }, scope).length > 0),
  );
}
