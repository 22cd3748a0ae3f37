import type { ReactElement, ReactNode } from 'react';
import { wholeDates } from './whole-dates.tsx';

export interface TablePartsProps {
  /** None for a table without a head. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Whether the first cell of a row names it. */
  readonly isNamed?: boolean;
}

/** Head and body of a small table, whatever it looks like: its rows stay where they are. */
export function TableParts({ columns, rows, isNamed = false }: TablePartsProps): ReactElement {
  return (
    <>
      {columns.length > 0 && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {wholeDates(column)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, nth) => (
          <tr key={nth}>
            {cells.map((cell, at) =>
              isNamed && at === 0 ? (
                <th key={at} scope="row">
                  {wholeDates(cell)}
                </th>
              ) : (
                <td key={at}>{wholeDates(cell)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
}
