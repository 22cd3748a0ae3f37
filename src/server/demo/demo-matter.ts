import type { IssueAction } from '#domain/issues/action.ts';
import type { Source } from '#domain/issues/codes.ts';
import type { JsonObject } from '#lib/json.ts';

/** A matter of the demo community, told as what people did day by day. */
export interface DemoMatter {
  readonly code: string;
  /** Account of whoever wrote it down, and how many days ago. */
  readonly by: string;
  readonly ago: number;
  readonly summary: string;
  readonly building: string;
  readonly source: Source;
  readonly method: string;
  /** What residents said; the first of the household said it. */
  readonly said: readonly DemoWords[];
  readonly deeds: readonly DemoDeed[];
}

export interface DemoWords {
  /** `a8-1-503`. */
  readonly door: string;
  readonly words: string;
}

export interface DemoDeed {
  readonly by: string;
  readonly ago: number;
  /** Fields given with it; `dueIn` days from today become the time limit. */
  readonly fields?: JsonObject;
  readonly dueIn?: number;
  /** `proposal` of an answer or a verdict is filled in: that of the first who said it, or of `saidBy`. */
  readonly action?: IssueAction;
  readonly saidBy?: number;
  /** Own words beside a verdict; they stay at the door. */
  readonly words?: string;
  /** 民意诉求分离: unit and summary of each part. */
  readonly parts?: readonly (readonly [unit: string, summary: string])[];
  /** Code of the matter in which this one goes on. */
  readonly into?: string;
}

export const done = (step: string, note: string): IssueAction => ({ kind: 'step-done', step, note });
export const told = (text: string, adopted = true): IssueAction => ({
  kind: 'answered',
  proposal: '',
  way: 'in-person',
  adopted,
  text,
});
export const judged = (verdict: 'satisfied' | 'basically' | 'unsatisfied', cause = ''): IssueAction => ({
  kind: 'verdict',
  proposal: '',
  verdict,
  way: 'in-person',
  cause,
});
