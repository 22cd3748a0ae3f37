import type { ComponentType } from 'react';
import type { Member } from '#domain/access/member.ts';
import type { IssueCategory } from '#domain/issues/category.ts';
import type { Category, Source, Triage } from '#domain/issues/codes.ts';
import type { Lateness } from '#domain/issues/due.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Tone } from '#ui/tone.ts';
import type { ChangeMany } from '#usecases/issues/change-many.ts';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import type { LedgerAnswer } from '#usecases/issues/watch-ledger.ts';
import type { LoadInitials } from '#usecases/ports/initials.ts';
import type { Pause } from '#usecases/ports/pause.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { LedgerView } from './ledger-view.ts';

/** How the ledger's codes are called and coloured, wherever they stand. */
export interface LedgerWords {
  readonly categories: Readonly<Record<Category, string>>;
  /** Without those that are retired. */
  readonly offeredCategories: readonly IssueCategory[];
  readonly triages: Readonly<Record<Triage, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly states: Readonly<Record<Progress['state'], string>>;
  readonly lateness: Readonly<Record<Lateness, string>>;
  readonly stateLook: Readonly<Record<Progress['state'], Tone>>;
  readonly latenessLook: Readonly<Record<Lateness, Tone | undefined>>;
  readonly refusals: Readonly<Record<IssueRefusal, string>>;
}

/** Views that somebody keeps on this device. */
export interface KeptViews {
  readonly views: readonly LedgerView[];
  readonly keep: (view: LedgerView) => void;
  readonly forget: (id: string) => void;
}

/** What the pages about issues need of the program; wired in app/. */
export interface LedgerUses {
  readonly account: string;
  readonly words: LedgerWords;
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  readonly names: Watch<NameOf>;
  readonly members: Watch<readonly Member[]>;
  readonly now: () => number;
  readonly changeMany: ChangeMany;
  readonly useKeptViews: () => KeptViews;
  /** Loads the dictionary of pinyin initials. */
  readonly loadInitials: LoadInitials;
  readonly pause: Pause;
  readonly newId: () => string;
  readonly newIssueHref: string;
  readonly tell: (text: string) => void;
  /** One issue with all that can be done about it. */
  readonly IssuePanel: ComponentType<{ readonly issueId: string }>;
}
