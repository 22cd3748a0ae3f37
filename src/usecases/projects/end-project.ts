import { mayOffer } from '#domain/access/screen-acts.ts';
import { lineState } from '#domain/projects/cash-book.ts';
import { foldProject } from '#domain/projects/project.ts';
import { currentStage } from '#domain/projects/stages.ts';
import { beijingDay } from '#domain/time/day.ts';
import { refuse, type Result } from '#lib/result.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import { nameSomeone, type ProjectNeeds, type ProjectRefusal } from './projects-needs.ts';

/** `stages-left`: a stage is not done. `lines-wait`: a line of money waits for a keeper's word. */
export type EndRefusal = ProjectRefusal | 'stages-left' | 'lines-wait' | 'outcome-missing';

/** 结项, with what came of it. */
export type EndProject = (projectId: string, outcome: string) => Promise<Result<undefined, EndRefusal>>;

export function createEndProject(needs: ProjectNeeds): EndProject {
  return async (id, outcome) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'change-projects', record.scope)) return refuse('not-your-role');
    const { stages, book, issue } = foldProject(record);
    if (currentStage(stages) !== undefined) return refuse('stages-left');
    if (book.lines.some((line) => lineState(line) === 'waiting')) return refuse('lines-wait');
    const plain = outcome.trim();
    if (plain === '') return refuse('outcome-missing');
    if (await nameSomeone(needs, issue, [plain])) return refuse('names-someone');
    const finishedOn = beijingDay(needs.clock.now() + needs.clock.offset());
    return changeFields(needs, { id, wanted: { finishedOn, outcome: plain } });
  };
}

/** Goes on with a project that had ended. */
export type ResumeProject = (projectId: string) => Promise<Result<undefined, ProjectRefusal>>;

export function createResumeProject(needs: ProjectNeeds): ResumeProject {
  return async (id) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'change-projects', record.scope)) return refuse('not-your-role');
    return changeFields(needs, { id, wanted: { finishedOn: '' } });
  };
}
