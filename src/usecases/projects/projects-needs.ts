import type { Account } from '#domain/access/account.ts';
import { mayOffer, type ScreenAct } from '#domain/access/screen-acts.ts';
import { maskText } from '#domain/board/masking.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProject, type Project } from '#domain/projects/project.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { refuse, type Result } from '#lib/result.ts';
import { knownPeople } from '#usecases/board/known-people.ts';
import { namesProposer } from '#usecases/issues/keep-unnamed.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export interface ProjectNeeds extends WritingNeeds {
  /** With the roles that it has. */
  readonly account: Account;
}

/** `names-someone`: the whole community reads projects, and nobody's name, number or door stands in them. */
export type ProjectRefusal = SaveRefusal | 'not-your-role' | 'names-someone';

/** Whether words would name somebody, a phone number or a door, or whoever at a door spoke of the project's issue. */
export async function nameSomeone(
  needs: ProjectNeeds,
  issue: string | undefined,
  words: readonly string[],
): Promise<boolean> {
  const text = words.join('\n');
  if (maskText(text, await knownPeople(needs)).hidden.length > 0) return true;
  const record = issue === undefined ? undefined : await needs.records.read(issue);
  return record !== undefined && namesProposer(needs, foldIssue(record).proposals, text);
}

/** 结对人 (SJ-09) is called by a 称呼 or an office, but by no resident's full name, number or door. */
export async function nameResident({ records }: ProjectNeeds, words: string): Promise<boolean> {
  if (words === '') return false;
  const residents = (await records.query({ type: 'resident' })).map(foldResident);
  const hasName = residents.some(({ name }) => name.trim().length > 1 && words.includes(name.trim()));
  return hasName || maskText(words).hidden.some(({ kind }) => kind !== 'name');
}

interface Asked<Reason> {
  readonly id: string;
  readonly act: ScreenAct;
  /** What is to be added to the project as it stands, or why not. */
  readonly draft: (project: Project, record: FieldRecord) => Promise<Result<readonly EntryDraft[], Reason>>;
}

/** Adds to a project what this account may add. */
export async function addToProject<Reason>(
  needs: ProjectNeeds,
  { id, act, draft }: Asked<Reason>,
): Promise<Result<undefined, Reason | SaveRefusal | 'not-your-role'>> {
  const record = await needs.records.read(id);
  if (record === undefined) return refuse('unknown-record');
  if (!mayOffer(needs.account, act, record.scope)) return refuse('not-your-role');
  const drafts = await draft(foldProject(record), record);
  return drafts.ok ? needs.records.save([appendChange(record, drafts.value, needs)]) : drafts;
}
