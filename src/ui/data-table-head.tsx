import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';
import { Icon } from './icon.tsx';
import { uiText } from './ui-text.ts';

export interface DataColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** In rem; the least width of a column that grows. */
  readonly width: number;
  /** Takes the room that others leave. */
  readonly grows?: boolean | undefined;
  readonly align?: 'end' | undefined;
  readonly sortable?: boolean | undefined;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataSort {
  readonly column: string;
  readonly descending: boolean;
}

interface Props<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: DataSort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
  readonly choice: { readonly all: boolean; readonly onChange: () => void } | undefined;
}

export function DataTableHead<Row>({ columns, sort, onSort, choice }: Props<Row>): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {choice !== undefined && (
          <th className={styles.choice} scope="col">
            <label className={styles.box}>
              <input
                type="checkbox"
                aria-label={uiText.chooseAll}
                checked={choice.all}
                onChange={choice.onChange}
              />
            </label>
          </th>
        )}
        {columns.map(({ key, label, align, sortable = false }) => {
          const isSorted = sort?.column === key;
          const order = sort?.descending === true ? 'descending' : 'ascending';
          return (
            <th
              key={key}
              className={classNames(align === 'end' && styles.end)}
              scope="col"
              aria-sort={isSorted ? order : undefined}
            >
              {sortable && onSort !== undefined ? (
                <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                  <span className={styles.word}>{label}</span>
                  <span className={classNames(styles.arrow, isSorted && styles[order])}>
                    <Icon name="chevron-down" />
                  </span>
                </button>
              ) : (
                <span className={styles.word}>{label}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
