import type { Role } from '#domain/access/account.ts';

/**
 * 工作法: how a community deals with an issue, as data: 定标准、定流程、定机制 (SY-06). One engine (`domain/issues/progress.ts`) runs them all.
 * What no method can switch off is not in here: every proposer is answered (QF-11) and only a verdict, or a stated
 * reason why none could be had, lets an issue be closed (LY-33, LY-34).
 */
export interface Method {
  /** Letters, the same for all versions: `liuyang`. */
  readonly code: string;
  /** `1` came with the app, `2-k3f9a1` was edited here. What an issue refers to is `method:<code>@<version>`. */
  readonly version: string;
  /** 听诊办评 */
  readonly name: string;
  /** Where it comes from, in one sentence. */
  readonly origin: string;
  readonly steps: readonly Step[];
  /** 不满意 sends an issue back to this step in a new round (LY-35); it and all that follows is done anew. */
  readonly backTo: string;
  /** Who is asked next when somebody cannot solve it, lowest first (ZZ-23, SJ-20). Going up closes nothing. */
  readonly ladder: readonly Level[];
  readonly clocks: readonly Clock[];
  /** Tries at different times before 联系不上 is a reason to go without a verdict. */
  readonly triesForVerdict: number;
  /** 首接负责 (JN-07): whoever does this step first stays the one whom residents turn to, whoever works on it later. Empty: whoever owns the issue. */
  readonly contact?: string;
}

export interface Step {
  readonly code: string;
  readonly name: string;
  /** Who does it, as the source says: 社区“两委”. */
  readonly body?: string;
  /** What it is for, in one sentence. */
  readonly hint?: string;
  /** Steps that come first; none for a start. Steps that wait for the same ones run side by side. */
  readonly after: readonly string[];
  /** May be left out. */
  readonly optional?: boolean;
  /** May be left out when a field of the issue has one of these values: 小事马上办 (QF-09), 立行立改 (ZZ-12). */
  readonly leftOutWhen?: FieldIs;
  /** Roles that may record it. */
  readonly who: readonly Role[];
  /** Fields that the issue must hold by then (LY-18). */
  readonly needs?: readonly NeededField[];
  readonly guards?: readonly Guard[];
  readonly finishedBy: Finish;
}

export interface FieldIs {
  readonly field: 'size' | 'triage';
  readonly is: readonly string[];
}

/** Fields that a step can ask for. */
export const NEEDED_FIELDS = [
  'responsible',
  'unit',
  'dueOn',
  'measures',
  'cause',
  'plan',
  'category',
  'size',
  'triage',
  'handling',
  'payer',
  'implementer',
  'outcome',
  'partners',
  'projectArea',
  'companion',
] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/**
 * What must be so before a step is recorded.
 * - `session`: a session of one of these kinds is named: a resolution needs its meeting (ZZ-02).
 * - `opinions`: the issue goes back to somebody's words (ZZ-04).
 * - `triage`: 去向 has been decided (ZZ-12, ZZ-13, ZZ-14).
 * - `deliberation`: one of the 三议 was held in a session of one of these kinds, and agreed (ZZ-02).
 * - `checklist`: one of the lists was gone through (ZZ-24); `complete`: and nothing on it is wanting (JN-06).
 */
export type Guard =
  | { readonly kind: 'session'; readonly of: readonly string[] }
  | { readonly kind: 'opinions' }
  | { readonly kind: 'triage' }
  | {
      readonly kind: 'deliberation';
      readonly of: Deliberation;
      readonly in: readonly string[];
      readonly unless?: FieldIs;
    }
  | { readonly kind: 'checklist'; readonly lists: readonly Checklist[]; readonly complete: boolean };

/** What is looked at one by one: the papers of a kind of errand (JN-06), 门前三包 (ZZ-24). */
export interface Checklist {
  readonly name: string;
  readonly items: readonly string[];
}

/** 提议, 商议, 审议, 决议: the 三议 of ZZ-02 are all but 审议, the 四议 of LY-21 all four. */
export const DELIBERATIONS = ['proposal', 'consultation', 'review', 'resolution'] as const;
export type Deliberation = (typeof DELIBERATIONS)[number];

/**
 * What finishes a step: somebody reports it, all proposers are answered (回), all have judged (评), or the decision or
 * the result is published (两公开, 晒).
 */
export type Finish = 'report' | 'answers' | 'verdicts' | 'decision-published' | 'result-published';
export const FINISHES: readonly Finish[] = [
  'report',
  'answers',
  'verdicts',
  'decision-published',
  'result-published',
];

/** A rung of the ladder: 十户长, 三级路长 … */
export interface Level {
  readonly code: string;
  readonly name: string;
}

/** A time limit in working days: 提交联席会议, then 7 working days until the reply (LY-36). */
export interface Clock {
  readonly code: string;
  readonly name: string;
  /** Started by `submitted` to this body, which is the clock's code, or by a step being done. */
  readonly startedBy: 'submission' | { readonly step: string };
  readonly workingDays: number;
  readonly endedBy: 'answers' | { readonly step: string };
}

/** How much a method may hold; what is longer no device could read back. */
export const METHOD_LIMITS = { text: 200, steps: 60, levels: 20, clocks: 20, lists: 20, items: 30 } as const;

/** `method:liuyang@1`: the record of one version, and how an issue names it. */
export function methodId({ code, version }: Pick<Method, 'code' | 'version'>): string {
  return `method:${code}@${version}`;
}
