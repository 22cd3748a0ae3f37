import { mayOffer } from '#domain/access/screen-acts.ts';
import { foldFund, fundStanding } from '#domain/projects/fund.ts';
import { isAmount } from '#domain/projects/money.ts';
import { foldProject, type Label, LABELS, type ProjectKind } from '#domain/projects/project.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import { nameResident, nameSomeone, type ProjectNeeds, type ProjectRefusal } from './projects-needs.ts';

/** More stages than this nobody keeps in mind; the article has four (SJ-08). */
export const MAX_STAGES = 8;

/** What can be corrected later; what the stages of a running project are called, too, but none is taken out. */
export interface ProjectFields {
  readonly name: string;
  readonly what: string;
  readonly companion: string;
  /** Id of the session that decided (SJ-07); empty for none. */
  readonly session: string;
  readonly stages: readonly string[];
  /** In fen; 0 for a 帮扶项目 without money of its own. */
  readonly budget: number;
  readonly labels: Readonly<Record<Label, string>>;
}

export interface NewProject extends ProjectFields {
  readonly kind: ProjectKind;
  /** Id of the issue that it carries out; empty for none. */
  readonly issue: string;
  /** Id of the fund that pays; empty for a 帮扶项目. */
  readonly fund: string;
}

/**
 * - `no-stages`: a 帮扶项目 without a first step. `stage-gone`: fewer stages than there were, or more than eight.
 * - `no-fund`: a 微服务项目 that no fund pays. `bad-budget`: no amount. `fund-short`: more than the fund has left.
 */
export type SaveProjectRefusal =
  ProjectRefusal | 'no-name' | 'no-stages' | 'stage-gone' | 'no-fund' | 'bad-budget' | 'fund-short';

/** 立项; the answer is the project's id. */
export type OpenProject = (
  communityScope: string,
  wanted: NewProject,
) => Promise<Result<string, SaveProjectRefusal>>;

/** Corrects what was settled; what it was stays readable. */
export type ChangeProject = (
  id: string,
  fields: ProjectFields,
) => Promise<Result<undefined, SaveProjectRefusal>>;

export function createOpenProject(needs: ProjectNeeds): OpenProject {
  return async (scope, wanted) => {
    if (!mayOffer(needs.account, 'change-projects', scope)) return refuse('not-your-role');
    const fields = trimmed(wanted);
    const fault = await faultOf(needs, { ...wanted, ...fields, id: undefined, scope, held: 0 });
    if (fault !== undefined) return refuse(fault);
    const id = `project:${needs.ids.next()}`;
    const data = {
      kind: wanted.kind,
      ...dataOf(fields),
      ...(wanted.issue === '' ? {} : { issue: wanted.issue }),
      ...(wanted.kind === 'micro' ? { fund: wanted.fund } : {}),
    };
    const open = openRecord(id, scope, stampNow(needs.author, needs.clock), data);
    const saved = await needs.records.save([{ open }]);
    return saved.ok ? ok(id) : saved;
  };
}

export function createChangeProject(needs: ProjectNeeds): ChangeProject {
  return async (id, changed) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'change-projects', record.scope)) return refuse('not-your-role');
    const { kind, issue = '', fund = '', stages, scope, budget } = foldProject(record);
    const fields = trimmed(changed);
    if (fields.stages.length < stages.length) return refuse('stage-gone');
    const fault = await faultOf(needs, { ...fields, kind, issue, fund, id, scope, held: budget });
    return fault === undefined ? changeFields(needs, { id, wanted: dataOf(fields) }) : refuse(fault);
  };
}

function trimmed({ name, what, companion, session, stages, budget, labels }: ProjectFields): ProjectFields {
  return {
    ...{ name: name.trim(), what: what.trim(), companion: companion.trim(), session, budget },
    stages: stages.map((stage) => stage.trim()).filter((stage) => stage !== ''),
    labels: {
      lead: labels.lead.trim(),
      people: labels.people.trim(),
      support: labels.support.trim(),
    },
  };
}

function dataOf({ labels, ...fields }: ProjectFields): Omit<ProjectFields, 'labels'> & Record<Label, string> {
  return { ...fields, ...labels };
}

interface Wanted extends NewProject {
  readonly id: string | undefined;
  readonly scope: string;
  /** The budget that it has already: as much stays its own, whatever others were given meanwhile. */
  readonly held: number;
}

async function faultOf(needs: ProjectNeeds, wanted: Wanted): Promise<SaveProjectRefusal | undefined> {
  const { kind, name, what, companion, stages, labels, issue } = wanted;
  if (name === '') return 'no-name';
  if (kind === 'help' && stages.length === 0) return 'no-stages';
  if (stages.length > MAX_STAGES) return 'stage-gone';
  const money = await moneyFault(needs, wanted);
  if (money !== undefined) return money;
  const words = [name, what, ...stages, ...LABELS.map((label) => labels[label])];
  const isNamed = await nameSomeone(needs, issue === '' ? undefined : issue, words);
  return isNamed || (await nameResident(needs, companion)) ? 'names-someone' : undefined;
}

/** A 微服务项目 is paid from a fund that has as much left (LY-26, LY-27). */
async function moneyFault(
  { records }: ProjectNeeds,
  { kind, id, fund, budget, held }: Wanted,
): Promise<SaveProjectRefusal | undefined> {
  if (kind === 'help') return budget === 0 || isAmount(budget) ? undefined : 'bad-budget';
  const record = fund === '' ? undefined : await records.read(fund);
  if (record === undefined) return 'no-fund';
  if (!isAmount(budget)) return 'bad-budget';
  if (budget <= held) return undefined;
  const others = (await records.query({ type: 'project' })).filter((other) => other.id !== id);
  return fundStanding(foldFund(record), others.map(foldProject)).free < budget ? 'fund-short' : undefined;
}
