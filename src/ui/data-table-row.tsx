import type { MouseEvent, ReactElement } from 'react';
import { classNames } from './class-names.ts';
import type { DataColumn } from './data-table-head.tsx';
import styles from './data-table.module.css';
import { uiText } from './ui-text.ts';

interface Props<Row> {
  readonly id: string;
  readonly at: number;
  readonly row: Row;
  readonly name: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isChosen: boolean | undefined;
  readonly onPress: (at: number) => void;
  readonly onChoose: (at: number, isRange: boolean) => void;
}

export function DataTableRow<Row>(props: Props<Row>): ReactElement {
  const { id, at, row, name, columns, isCurrent, isOpen, isChosen, onPress, onChoose } = props;
  const choose = (event: MouseEvent): void => {
    event.stopPropagation();
    onChoose(at, event.shiftKey);
  };
  return (
    <tr
      id={id}
      data-row={at}
      className={classNames(styles.row, isCurrent && styles.current, isOpen && styles.open)}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      onClick={() => onPress(at)}
    >
      {isChosen !== undefined && (
        <td className={styles.choice} onClick={(event) => event.stopPropagation()}>
          <label className={styles.box}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={uiText.choose(name)}
              checked={isChosen}
              onClick={choose}
              readOnly
            />
          </label>
        </td>
      )}
      {columns.map(({ key, align, cell }) => (
        <td key={key} className={classNames(styles.cell, align === 'end' && styles.end)}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
