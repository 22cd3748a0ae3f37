import { lastDone, currentStage, STAGE_DONE_KIND, STAGE_UNDONE_KIND } from '#domain/projects/stages.ts';
import { beijingDay, type Day, isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { addToProject, nameSomeone, type ProjectNeeds, type ProjectRefusal } from './projects-needs.ts';

/**
 * - `not-its-turn`: the stage before is not done, or this one is (SJ-08). `bad-day`: no day, one to come, or one before
 *   the stage before. `proof-missing`: no words.
 */
export type StageRefusal = ProjectRefusal | 'not-its-turn' | 'bad-day' | 'proof-missing';

/** A stage was reached (SJ-08): on which day, and what shows it. */
export type NoteStage = (
  projectId: string,
  reached: { readonly stage: number; readonly on: Day; readonly words: string },
) => Promise<Result<undefined, StageRefusal>>;

export function createNoteStage(needs: ProjectNeeds): NoteStage {
  return (id, { stage, on, words }) =>
    addToProject<StageRefusal>(needs, {
      id,
      act: 'note-stage',
      draft: async ({ stages, issue }) => {
        if (currentStage(stages)?.nth !== stage) return refuse('not-its-turn');
        const today = beijingDay(needs.clock.now() + needs.clock.offset());
        const before = lastDone(stages)?.proofs[0]?.on ?? '';
        if (!isDay(on) || on > today || on < before) return refuse('bad-day');
        const plain = words.trim();
        if (plain === '') return refuse('proof-missing');
        if (await nameSomeone(needs, issue, [plain])) return refuse('names-someone');
        return ok([{ kind: STAGE_DONE_KIND, data: { stage, on, words: plain } }]);
      },
    });
}

export type TakeBackRefusal = ProjectRefusal | 'not-its-turn' | 'reason-missing';

/** Takes the last stage that is done back, with the reason; its proofs stay readable. */
export type TakeBackStage = (
  projectId: string,
  stage: number,
  why: string,
) => Promise<Result<undefined, TakeBackRefusal>>;

export function createTakeBackStage(needs: ProjectNeeds): TakeBackStage {
  return (id, nth, why) =>
    addToProject<TakeBackRefusal>(needs, {
      id,
      act: 'change-projects',
      draft: async ({ stages, issue }) => {
        const last = lastDone(stages);
        if (last?.nth !== nth) return refuse('not-its-turn');
        const plain = why.trim();
        if (plain === '') return refuse('reason-missing');
        if (await nameSomeone(needs, issue, [plain])) return refuse('names-someone');
        const undone = last.proofs.map((proof) => ({
          kind: STAGE_UNDONE_KIND,
          data: { proof: proof.id, why: plain },
        }));
        return ok(undone);
      },
    });
}
