import {
  type CSSProperties,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { classNames } from './class-names.ts';
import { DataTableHead, type DataColumn, type DataSort } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import styles from './data-table.module.css';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What a screen reader calls the row. */
  readonly nameOf: (row: Row) => string;
  readonly sort?: DataSort | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** Keys of the chosen rows; absent where nothing can be chosen. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onChoose?: ((chosen: ReadonlySet<string>) => void) | undefined;
  /** Key of the row that is open beside the table. */
  readonly open?: string | undefined;
  readonly onOpen: (row: Row) => void;
  /** Shown in the place of rows where there are none. */
  readonly empty: ReactNode;
}

/**
 * A table of any length: only what is seen is drawn. Keys: arrows, page, home and end move, space chooses, with shift
 * a range, Ctrl+A all, enter opens, escape chooses none.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { label, columns, rows, keyOf, nameOf, sort, onSort, chosen, onChoose, open, onOpen, empty } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useFocusBack(table, chosen?.size ?? 0);
  const virtual = useVirtualRows(scroller, rows.length);
  const keys = useRowKeys({ rows, keyOf, chosen, onChoose, onOpen, virtual });
  const span = columns.length + (chosen === undefined ? 0 : 1);
  const width = columns.reduce((sum, column) => sum + column.width, chosen === undefined ? 0 : CHOICE_WIDTH);
  const drawn = rows.slice(virtual.first, virtual.end);
  return (
    <div className={styles.frame} ref={scroller}>
      <table
        ref={table}
        className={styles.table}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={chosen === undefined ? undefined : true}
        aria-activedescendant={keys.isDrawn ? `${id}-${keys.at}` : undefined}
        tabIndex={0}
        style={{ minInlineSize: `${width}rem` }}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {chosen !== undefined && <col style={inRem(CHOICE_WIDTH)} />}
          {columns.map(({ key, width: wide, grows = false }) => (
            <col key={key} style={grows ? undefined : inRem(wide)} />
          ))}
        </colgroup>
        <DataTableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          choice={
            chosen === undefined
              ? undefined
              : {
                  all: rows.length > 0 && rows.every((row) => chosen.has(keyOf(row))),
                  onChange: keys.chooseAll,
                }
          }
        />
        <tbody>
          <Gap height={virtual.before} span={span} />
          {drawn.map((row, nth) => {
            const at = virtual.first + nth;
            const key = keyOf(row);
            return (
              <DataTableRow
                key={key}
                id={`${id}-${at}`}
                at={at}
                row={row}
                name={nameOf(row)}
                columns={columns}
                isCurrent={at === keys.at}
                isOpen={key === open}
                isChosen={chosen?.has(key)}
                onPress={keys.press}
                onChoose={keys.choose}
              />
            );
          })}
          <Gap height={virtual.after} span={span} />
        </tbody>
      </table>
      {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}

/** What was done about the chosen rows took its buttons with it: whoever goes by keys goes on in the table. */
function useFocusBack(table: RefObject<HTMLTableElement | null>, chosen: number): void {
  const before = useRef(chosen);
  useEffect(() => {
    if (before.current > 0 && chosen === 0 && document.activeElement === document.body) {
      table.current?.focus({ preventScroll: true });
    }
    before.current = chosen;
  }, [table, chosen]);
}

const CHOICE_WIDTH = 3;

function inRem(width: number): CSSProperties {
  return { inlineSize: `${width}rem` };
}

/** Stands for the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }): ReactElement | null {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td className={classNames(styles.gap)} colSpan={span} style={{ blockSize: `${height}px` }} />
    </tr>
  );
}
