import { parseScope } from '#domain/access/scopes.ts';
import { changedFields } from '#domain/records/changes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { kindFields, type SessionKind } from '#domain/sessions/session-kind.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Changes a kind of session, or makes one of its own where `code` is empty. For coordinators. */
export type SaveKind = (
  communityScope: string,
  kind: SessionKind,
) => Promise<Result<undefined, SaveRefusal | 'no-name'>>;

export function createSaveKind(needs: WritingNeeds): SaveKind {
  return async (communityScope, given) => {
    const name = given.name.trim();
    if (name === '') return refuse('no-name');
    const code = given.code === '' ? needs.ids.next().toLowerCase() : given.code;
    const fields = kindFields({ ...given, code, name });
    const scope = parseScope(communityScope);
    const community = scope?.kind === 'community' ? scope.community : communityScope;
    const id = `kind:${community}-${code}`;
    if ((await needs.records.read(id)) !== undefined) {
      return appendToRecord(needs, id, (record) => changedFields(record, fields));
    }
    const stamp = stampNow(needs.author, needs.clock);
    return needs.records.save([{ open: openRecord(id, communityScope, stamp, fields) }]);
  };
}
