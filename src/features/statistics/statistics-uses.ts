import type { Category, Triage, Verdict } from '#domain/issues/codes.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import type { Outcome } from '#domain/visits/visit.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What the page of figures needs of the program; wired in app/. */
export interface StatisticsUses {
  readonly counted: Watch<CountedRecords>;
  readonly campaign: Watch<Campaign | undefined>;
  readonly words: {
    readonly categories: Readonly<Record<Category, string>>;
    readonly triages: Readonly<Record<Triage, string>>;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
  };
  readonly paths: Paths;
  readonly now: () => number;
  /** The page's own address with other questions: `?from=2026-11-01&to=…`. */
  readonly address: (asked: URLSearchParams) => string;
  readonly go: (href: string) => void;
  readonly copy: (words: string) => Promise<void>;
  readonly print: () => void;
  readonly tell: (text: string) => void;
}
