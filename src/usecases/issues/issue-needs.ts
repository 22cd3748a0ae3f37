import type { Role } from '#domain/access/account.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { Doer, Refusal } from '#domain/issues/may-do.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** What intents on issues need: also what the author is in the community whose database a scope names. */
export interface IssueNeeds extends WritingNeeds {
  readonly roleIn: (scope: string) => Role;
}

/** Whoever acts on an issue of this scope. */
export function doerIn({ author, roleIn }: Pick<IssueNeeds, 'author' | 'roleIn'>, scope: string): Doer {
  return { account: author.account, role: roleIn(scope) };
}

/**
 * Why an intent on an issue was not done. `unknown-method`: the issue follows a version that has not arrived here.
 * `names-someone`: words for the whole community would name a resident or a door.
 */
export type IssueRefusal = SaveRefusal | Refusal | 'unknown-method' | 'names-someone';
