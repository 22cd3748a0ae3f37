import type { ReactElement } from 'react';
import styles from './paper-table.module.css';
import { TableParts } from './table-parts.tsx';

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** Empty cells are written in by hand. */
  readonly rows: readonly (readonly string[])[];
}

/** A table to read or to fill in by hand. */
export function PaperTable({ label, columns, rows }: TableProps): ReactElement {
  return (
    <table className={styles.table} aria-label={label}>
      <TableParts columns={columns} rows={rows} />
    </table>
  );
}

/** An empty frame to write in by hand. */
export function PaperBox({ label }: { readonly label: string }): ReactElement {
  return <div className={styles.box} role="img" aria-label={label} />;
}
