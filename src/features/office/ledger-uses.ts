import type { ComponentType } from 'react';
import type { Category, Triage } from '#domain/issues/codes.ts';
import type { Lateness } from '#domain/issues/due.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import type { Tone } from '#ui/tone.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** How the ledger's codes are called and coloured, wherever they stand. */
export interface LedgerWords {
  readonly categories: Readonly<Record<Category, string>>;
  readonly triages: Readonly<Record<Triage, string>>;
  readonly states: Readonly<Record<Progress['state'], string>>;
  readonly lateness: Readonly<Record<Lateness, string>>;
  readonly stateLook: Readonly<Record<Progress['state'], Tone>>;
  readonly latenessLook: Readonly<Record<Lateness, Tone | undefined>>;
}

/** What the pages about issues need of the program; wired in app/. */
export interface LedgerUses {
  readonly words: LedgerWords;
  readonly ledger: (limit: number) => Watch<readonly Progress[]>;
  readonly names: Watch<NameOf>;
  readonly calendar: Watch<Calendar>;
  readonly now: () => number;
  /** One issue with all that can be done about it. */
  readonly IssuePanel: ComponentType<{ readonly issueId: string }>;
}
