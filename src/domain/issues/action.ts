import type { EntryDraft } from '#domain/records/drafting.ts';
import type { Deliberation } from '#domain/work-methods/method.ts';
import type { NoVerdictReason, Verdict, Way } from './codes.ts';

/**
 * What can be done with an issue. Each is one entry whose kind and data are these members; a correction of a field is
 * a `set` beside them. Nothing here names a resident or a door: whatever does lies on the proposal.
 */
export type IssueAction =
  /** Takes the issue under a method; the first one counts for good. */
  | { readonly kind: 'adopted'; readonly method: string }
  /** A resident's words belong to it; they lie in the door's database. */
  | { readonly kind: 'proposed'; readonly proposal: string }
  /** A step of the method was done; `session` and its kind where the step needs a meeting (ZZ-02). */
  | {
      readonly kind: 'step-done';
      readonly step: string;
      readonly note: string;
      readonly session?: string;
      readonly sessionKind?: string;
    }
  /**
   * 三议 (ZZ-02): how a body's session ended on this issue, with the figures as they were counted there. Nobody votes
   * here. `present` 0 where nothing was counted.
   */
  | ({
      readonly kind: 'deliberated';
      readonly of: Deliberation;
      readonly session: string;
      readonly sessionKind?: string;
      /** Day of the session. */
      readonly on?: string;
      readonly agreed: boolean;
      readonly note: string;
    } & Votes)
  /** Of a step's checklist, what was looked at now: what is there or right, and what is not (JN-06, ZZ-24). */
  | {
      readonly kind: 'checked';
      readonly step: string;
      readonly list: string;
      readonly right: readonly string[];
      readonly wanting: readonly string[];
    }
  /** `session` where an activity is held for what people need (ZZ-18). */
  | { readonly kind: 'progress'; readonly note: string; readonly session?: string }
  /** 两公开, 晒 (ZZ-03, SY-03): posted there on a day; `photo` is the media id of the posted sheet. */
  | {
      readonly kind: 'published';
      readonly what: 'decision' | 'result';
      readonly where: string;
      readonly on?: string;
      readonly photo?: string;
    }
  /**
   * Names the account that owns the issue from now on, in the place of the owners that were known, and the unit, be it a
   * department or a team of volunteers: 维修队, 宣讲队, 自管委员会 (JN-03).
   */
  | { readonly kind: 'assigned'; readonly to: string; readonly unit: string }
  /** 认领: the author becomes an owner; two who claim at once are both. */
  | { readonly kind: 'claimed' }
  /** The author hands on what is theirs; an empty `to` gives it back to the desk. */
  | { readonly kind: 'handed-over'; readonly to: string; readonly note: string }
  /** Up the ladder, to a level of the method (ZZ-23, LY-23). */
  | { readonly kind: 'escalated'; readonly to: string; readonly reason: string }
  /** Down the ladder again. */
  | { readonly kind: 'returned'; readonly to: string; readonly reason: string }
  /** To the body of a clock: 提交联席会议 (LY-36). */
  | { readonly kind: 'submitted'; readonly clock: string; readonly note: string }
  /** 民意诉求分离 (QF-08): ids of the parts, which are issues of their own. */
  | { readonly kind: 'split'; readonly parts: readonly string[] }
  /** This issue goes on within another that says the same; undone by `unjoined`. */
  | { readonly kind: 'joined'; readonly into: string }
  | { readonly kind: 'unjoined'; readonly from: string; readonly reason: string }
  /** The other side of `joined` and `unjoined`, so that the leading issue finds its members. */
  | { readonly kind: 'took-in'; readonly issue: string }
  | { readonly kind: 'let-go'; readonly issue: string }
  | { readonly kind: 'paused'; readonly reason: string; readonly until?: string }
  | { readonly kind: 'resumed'; readonly note: string }
  /** A proposer was told (LY-33, QF-11). No proposal: all who care were, at a session or by a notice. */
  | {
      readonly kind: 'answered';
      readonly proposal: string;
      readonly way: Way;
      readonly adopted: boolean;
      readonly text: string;
    }
  /** A proposer judged (LY-34); 不满意 with its cause opens a new round (LY-35). */
  | {
      readonly kind: 'verdict';
      readonly proposal: string;
      readonly verdict: Verdict;
      readonly way: Way;
      readonly cause: string;
      /** Where it was given at a meeting. */
      readonly session?: string;
    }
  /** A proposer was looked for in vain. */
  | { readonly kind: 'tried'; readonly proposal: string; readonly way: Way }
  | {
      readonly kind: 'no-verdict';
      readonly proposal: string;
      readonly reason: NoVerdictReason;
      readonly note: string;
    }
  /** `thanks` names the account that is thanked for it (JX-09), empty for none. */
  | { readonly kind: 'closed'; readonly note: string; readonly thanks: string }
  | { readonly kind: 'reopened'; readonly reason: string };

/** 同意, 反对, 弃权, 到会, 应到. */
export interface Votes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly present: number;
  readonly entitled: number;
}

/** Nobody votes who is not there, and nobody is there who may not be. */
export function addUp({ inFavour, against, abstained, present, entitled }: Votes): boolean {
  const all = [inFavour, against, abstained, present, entitled];
  const isWhole = all.every((count) => Number.isInteger(count) && count >= 0);
  return isWhole && inFavour + against + abstained <= present && present <= entitled;
}

export type ActionKind = IssueAction['kind'];

/** The entry that an action is. */
export function actionDraft({ kind, ...data }: IssueAction): EntryDraft {
  return { kind, data };
}
