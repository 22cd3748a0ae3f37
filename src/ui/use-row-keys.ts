import { type KeyboardEvent, useRef, useState } from 'react';
import type { VirtualRows } from './use-virtual-rows.ts';

interface Table<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | undefined;
  readonly onOpen: (row: Row) => void;
  readonly virtual: VirtualRows;
}

export interface RowKeys {
  /** The row on which the keys act; -1 for none. */
  readonly at: number;
  readonly isDrawn: boolean;
  readonly press: (at: number) => void;
  readonly choose: (at: number, isRange: boolean) => void;
  readonly chooseAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Moving, choosing and opening in a table, by keys as by pointer. */
export function useRowKeys<Row>({ rows, keyOf, chosen, onChoose, onOpen, virtual }: Table<Row>): RowKeys {
  const [wanted, setWanted] = useState(-1);
  const at = Math.min(wanted, rows.length - 1);
  /** Where a range begins. */
  const anchor = useRef(0);

  const keysBetween = (from: number, to: number): readonly string[] =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(keyOf);
  const moveTo = (row: number): number => {
    const there = Math.max(0, Math.min(row, rows.length - 1));
    setWanted(there);
    virtual.scrollTo(there);
    return there;
  };
  const choose = (row: number, isRange: boolean): void => {
    const one = rows[row];
    if (one === undefined || chosen === undefined) return;
    setWanted(row);
    if (isRange) {
      onChoose?.(new Set([...chosen, ...keysBetween(anchor.current, row)]));
      return;
    }
    anchor.current = row;
    const key = keyOf(one);
    const rest = [...chosen].filter((other) => other !== key);
    onChoose?.(new Set(chosen.has(key) ? rest : [...chosen, key]));
  };
  const chooseAll = (): void => {
    const all = rows.map(keyOf);
    onChoose?.(new Set(chosen !== undefined && all.every((key) => chosen.has(key)) ? [] : all));
  };
  const press = (row: number): void => {
    setWanted(row);
    anchor.current = row;
    const one = rows[row];
    if (one !== undefined) onOpen(one);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const step = steps(virtual.page, rows.length)[event.key];
    if (step !== undefined) {
      if (event.shiftKey && at >= 0) {
        const there = moveTo(step(at));
        onChoose?.(new Set([...(chosen ?? []), ...keysBetween(anchor.current, there)]));
      } else anchor.current = moveTo(at < 0 ? 0 : step(at));
    } else if (event.key === ' ' && at >= 0) choose(at, event.shiftKey);
    else if (event.key === 'Enter' && at >= 0) press(at);
    else if (event.key === 'Escape' && chosen !== undefined && chosen.size > 0) onChoose?.(new Set());
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && chosen !== undefined) chooseAll();
    else return;
    event.preventDefault();
  };
  return {
    at,
    isDrawn: at >= virtual.first && at < virtual.end,
    press,
    choose,
    chooseAll,
    onKeyDown,
  };
}

function steps(page: number, count: number): Readonly<Partial<Record<string, (at: number) => number>>> {
  return {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    PageDown: (at) => at + page,
    PageUp: (at) => at - page,
    Home: () => 0,
    End: () => count - 1,
  };
}
