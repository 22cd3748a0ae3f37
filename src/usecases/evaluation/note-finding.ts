import { mayOffer } from '#domain/access/screen-acts.ts';
import { maskText } from '#domain/board/masking.ts';
import { type CheckResult, type CheckWay, foldSpotCheck, FOUND_KIND } from '#domain/evaluation/spot-check.ts';
import { refuse, type Result } from '#lib/result.ts';
import { knownPeople } from '#usecases/board/known-people.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { CheckNeeds } from './draw-check.ts';

export interface Found {
  /** Id of the drawn record. */
  readonly record: string;
  readonly result: CheckResult;
  readonly way: CheckWay;
  readonly words: string;
}

/** `names-someone`: the whole community reads checks, and nobody's name, number or door stands in them. */
export type FindingRefusal = SaveRefusal | 'not-your-role' | 'not-drawn' | 'words-missing' | 'names-someone';

/** Writes down what was found about a drawn record, beside it and not in it (LY-31). */
export type NoteFinding = (checkId: string, found: Found) => Promise<Result<undefined, FindingRefusal>>;

export function createNoteFinding(needs: CheckNeeds): NoteFinding {
  return async (checkId, { record, result, way, words }) => {
    const check = await needs.records.read(checkId);
    if (check === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'draw-check', check.scope)) return refuse('not-your-role');
    if (!foldSpotCheck(check).drawn.includes(record)) return refuse('not-drawn');
    const plain = words.trim();
    if (plain === '') return refuse('words-missing');
    if (maskText(plain, await knownPeople(needs)).hidden.length > 0) return refuse('names-someone');
    return appendToRecord(needs, checkId, () => [
      { kind: FOUND_KIND, data: { record, result, way, words: plain } },
    ]);
  };
}
