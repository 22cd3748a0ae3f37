import type { ReactElement } from 'react';
import { TableParts, type TablePartsProps } from './table-parts.tsx';
import styles from './table.module.css';

export interface TableProps extends Pick<TablePartsProps, 'columns' | 'rows'> {
  readonly label: string;
}

/** A small table to be read and printed; the first cell of a row names it. */
export function Table({ label, columns, rows }: TableProps): ReactElement {
  return (
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <TableParts columns={columns} rows={rows} isNamed />
      </table>
    </div>
  );
}
