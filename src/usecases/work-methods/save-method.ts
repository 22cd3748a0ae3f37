import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { methodData } from '#domain/work-methods/method-record.ts';
import { type Method, methodId } from '#domain/work-methods/method.ts';
import { nextVersion } from '#domain/work-methods/next-version.ts';
import { type MethodFault, validateMethod } from '#domain/work-methods/validate-method.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import { readKinds } from '#usecases/sessions/read-kinds.ts';
import { readMethods } from './read-methods.ts';

export type MethodRefusal =
  | { readonly why: 'faulty'; readonly faults: readonly MethodFault[] }
  | { readonly why: SaveRefusal | 'not-your-role' };

/** Saves an edited method as a new version; the answer is its id. Issues keep the version they were opened with. */
export type SaveMethod = (scope: string, edited: Method) => Promise<Result<string, MethodRefusal>>;

export function createSaveMethod(needs: WritingNeeds & { readonly role: Role }): SaveMethod {
  return async (scope, edited) => {
    if (!mayOpen(needs.role, 'method', 'community')) return refuse({ why: 'not-your-role' });
    const faults = await faultsOf(needs, edited);
    if (faults.length > 0) return refuse({ why: 'faulty', faults });
    const known = await readMethods(needs);
    const version = nextVersion(
      edited,
      known.all.map(({ method }) => method),
    );
    const method = { ...edited, version };
    const id = methodId(method);
    const opened = openRecord(id, scope, stampNow(needs.author, needs.clock), methodData(method));
    const saved = await needs.records.save([{ open: opened }]);
    return saved.ok ? ok(id) : refuse({ why: saved.reason });
  };
}

/** What is wrong with a method in this community, for the editor to show while somebody edits. */
export async function faultsOf(needs: ReadingNeeds, method: Method): Promise<readonly MethodFault[]> {
  const kinds = await readKinds(needs);
  return validateMethod(method, {
    sessionKinds: kinds.map(({ code }) => code),
    values: TELLING_VALUES,
  });
}
