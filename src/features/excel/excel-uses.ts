import type { ExportedTable } from '#domain/access/export-report.ts';
import type { LedgerSheetWords } from '#domain/excel/ledger-sheet.ts';
import type { LedgerTemplate } from '#domain/excel/ledger-template.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { SessionState } from '#domain/sessions/session.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { ImportSessions, ImportVisits } from '#usecases/excel/import-history.ts';
import type { ImportRoster } from '#usecases/excel/import-roster.ts';
import type { KeepTemplate } from '#usecases/excel/keep-template.ts';
import type { Workbooks } from '#usecases/ports/workbooks.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';

/** What the page of Excel files needs of the program; wired in app/. */
export interface ExcelUses {
  readonly workbooks: Workbooks;
  readonly counted: Watch<CountedRecords>;
  /** Every issue with all that was done about it; read only for the 台账 as a file. */
  readonly readLedger: () => Promise<readonly Progress[]>;
  readonly campaigns: Watch<readonly Campaign[]>;
  readonly names: Watch<NameOf>;
  readonly template: Watch<LedgerTemplate>;
  readonly keepTemplate: KeepTemplate;
  readonly importRoster: ImportRoster;
  readonly importVisits: ImportVisits;
  readonly importSessions: ImportSessions;
  /** The community whose form of the 台账 is kept here. */
  readonly community: string;
  /** Doors' databases that a new building can be put into. */
  readonly doorScopes: readonly string[];
  readonly words: Omit<LedgerSheetWords, 'sheet' | 'nameOf' | 'join' | 'verdictCount'> & {
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly opinions: Readonly<Record<Opinion, string>>;
    readonly sessionStates: Readonly<Record<SessionState, string>>;
  };
  readonly now: () => number;
  /** Notes for the server that a table is written to a file, with a network or without one. */
  readonly noteExport: (table: ExportedTable, rows: number) => Promise<void>;
  readonly offerFile: (name: string, content: Blob) => void;
  readonly tell: (text: string) => void;
}
