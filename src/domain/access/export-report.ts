/** Tables that the office writes to a file: 台账, visits, sessions. */
export const EXPORTED_TABLES = ['ledger', 'visits', 'sessions'] as const;

export type ExportedTable = (typeof EXPORTED_TABLES)[number];

/** What a device tells the server of a table that was written to a file on it. Nothing of what stands in the table. */
export interface ExportReport {
  /** A ULID: told twice, it is written down once. */
  readonly report: string;
  /** The code of the community. */
  readonly community: string;
  readonly table: ExportedTable;
  readonly rows: number;
  /** Milliseconds since 1970 by the device's clock as the server set it. */
  readonly at: number;
}
