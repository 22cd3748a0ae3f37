import { timelineOf } from '#domain/issues/timeline.ts';
import { isErased } from '#domain/records/merge.ts';
import { adjustedTime, type Entry } from '#domain/records/record.ts';
import type { Day } from '#domain/time/day.ts';
import { asText } from '#lib/json.ts';

export const STAGE_DONE_KIND = 'stage-done';
export const STAGE_UNDONE_KIND = 'stage-undone';

/** 佐证: what shows that a stage was reached, and on which day. */
export interface StageProof {
  readonly id: string;
  readonly words: string;
  readonly on: Day;
  readonly by: string;
  readonly at: number;
}

/** 一步 of a 帮扶项目 (SJ-08). */
export interface Stage {
  readonly nth: number;
  readonly name: string;
  readonly state: 'done' | 'current' | 'waiting';
  /** The first that stands shows when it was reached; two people can write one down unseen by each other. */
  readonly proofs: readonly StageProof[];
  /** Proofs that were taken back, with the reason; they stay readable. */
  readonly takenBack: readonly (StageProof & { readonly why: string })[];
}

/**
 * The stages with what was written down about each. A stage is done when it and every stage before it has a proof that
 * stands (SJ-08): whatever the clocks say and in whatever order entries arrive, nobody skips one.
 */
export function foldStages(names: readonly string[], entries: readonly Entry[]): readonly Stage[] {
  const timeline = timelineOf(entries.filter((entry) => !isErased(entry)));
  const undone = new Map(
    timeline
      .filter(({ kind }) => kind === STAGE_UNDONE_KIND)
      .map(({ data }) => [asText(data['proof']), asText(data['why'])]),
  );
  const all = timeline.filter(({ kind }) => kind === STAGE_DONE_KIND);
  let isReached = true;
  let hasCurrent = false;
  return names.map((name, nth) => {
    const noted = all.filter(({ data }) => data['stage'] === nth).map(proofFrom);
    const proofs = noted.filter(({ id }) => !undone.has(id));
    isReached &&= proofs.length > 0;
    const isCurrent = !isReached && !hasCurrent;
    hasCurrent ||= isCurrent;
    const takenBack = noted
      .filter(({ id }) => undone.has(id))
      .map((proof) => ({ ...proof, why: undone.get(proof.id) ?? '' }));
    return { nth, name, state: isReached ? 'done' : isCurrent ? 'current' : 'waiting', proofs, takenBack };
  });
}

/** The stage that comes next; undefined when all are done. */
export function currentStage(stages: readonly Stage[]): Stage | undefined {
  return stages.find(({ state }) => state === 'current');
}

/** The stage that was done last; undefined while none is. */
export function lastDone(stages: readonly Stage[]): Stage | undefined {
  return stages.filter(({ state }) => state === 'done').at(-1);
}

function proofFrom(entry: Entry): StageProof {
  const { words, on } = entry.data;
  return { id: entry.id, words: asText(words), on: asText(on), by: entry.by, at: adjustedTime(entry) };
}
