import type { Category, Source } from '#domain/issues/codes.ts';
import { namesSomeone } from '#domain/issues/summary.ts';
import type { Place } from '#domain/roster/place.ts';
import { methodId } from '#domain/work-methods/method.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';
import { readMethods } from '#usecases/work-methods/read-methods.ts';
import type { IssueNeeds } from './issue-needs.ts';
import { raiseIssue } from './raise-issue.ts';

/** A matter that somebody brought to the office, by phone or on paper (ZZ-06). */
export interface NewIssue {
  readonly source: Source;
  readonly summary: string;
  readonly building: string;
  /** The id of a method's version; the usual one when absent. */
  readonly method?: string;
  readonly category?: Category;
  /** Who said it where, if they gave their door; unnamed is always possible (SJ-05). */
  readonly said?: { readonly place: Place; readonly who: string; readonly words: string };
}

export type OpeningRefusal = SaveRefusal | 'no-summary' | 'names-someone';

/** Opens an issue, and the proposal at the door with it, in one save; the answer is the issue's id. */
export type OpenIssue = (scope: string, issue: NewIssue) => Promise<Result<string, OpeningRefusal>>;

export function createOpenIssue(needs: IssueNeeds): OpenIssue {
  return async (scope, { source, summary, building, method: chosen, category, said }) => {
    if (summary.trim() === '') return refuse('no-summary');
    if (said !== undefined) {
      const recognisable = await recognisableAt(needs, said.place);
      const known = { ...recognisable, names: [...recognisable.names, said.who] };
      if (namesSomeone(summary, known).length > 0) return refuse('names-someone');
    }
    const method = chosen ?? methodId((await readMethods(needs)).usual);
    const { issue, proposals } = raiseIssue(needs, scope, {
      summary,
      building,
      origin: { source, method, ...(category === undefined ? {} : { category }) },
      said: said === undefined ? [] : [{ ...said, at: { source } }],
    });
    const saved = await needs.records.save([...proposals, issue].map((open) => ({ open })));
    return saved.ok ? ok(issue.id) : saved;
  };
}
