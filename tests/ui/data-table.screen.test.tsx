import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { DataColumn } from '#ui/data-table-head.tsx';
import { DataTable } from '#ui/data-table.tsx';

afterEach(cleanup);

const rows = Array.from({ length: 15_000 }, (_, nth) => `第${nth + 1}条`);
const columns: readonly DataColumn<string>[] = [
  { key: 'name', label: '诉求', width: 10, grows: true, sortable: true, cell: (row) => row },
  { key: 'length', label: '字数', width: 4, align: 'end', cell: (row) => row.length },
];

interface Heard {
  readonly opened: string[];
  readonly sorted: string[];
  chosen: readonly string[];
}

function Table({ heard, count }: { readonly heard: Heard; readonly count: number }): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      label="台账"
      columns={columns}
      rows={rows.slice(0, count)}
      keyOf={(row) => row}
      nameOf={(row) => row}
      sort={{ column: 'name', descending: true }}
      onSort={(column) => heard.sorted.push(column)}
      chosen={chosen}
      onChoose={(now) => {
        setChosen(now);
        heard.chosen = [...now];
      }}
      onOpen={(row) => heard.opened.push(row)}
      empty="没有"
    />
  );
}

function shown(count = rows.length): Heard {
  const heard: Heard = { opened: [], sorted: [], chosen: [] };
  render(<Table heard={heard} count={count} />);
  return heard;
}

test('of 15,000 rows only what is seen is drawn, and a screen reader hears how many there are', () => {
  shown();
  const table = screen.getByRole('grid', { name: '台账' });
  expect(table.getAttribute('aria-rowcount')).toBe('15001');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('columnheader', { name: /诉求/ }).getAttribute('aria-sort')).toBe('descending');
});

test('arrows move, space chooses, shift chooses a range, enter opens, escape lets go', async () => {
  const heard = shown();
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  expect(heard.chosen).toEqual(['第2条']);
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(heard.chosen).toEqual(['第2条', '第3条', '第4条']);
  await userEvent.keyboard('{Enter}');
  expect(heard.opened).toEqual(['第4条']);
  await userEvent.keyboard('{Escape}');
  expect(heard.chosen).toEqual([]);
});

test('all are chosen by Ctrl+A and by the box in the head, and let go by it', async () => {
  const heard = shown(3);
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(heard.chosen).toHaveLength(3);
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(heard.chosen).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: '选中：第3条' }));
  expect(heard.chosen).toEqual(['第3条']);
  expect(heard.opened).toEqual([]);
});

test('a press on the head sorts, a press on a row opens it', async () => {
  const heard = shown(3);
  await userEvent.click(screen.getByRole('button', { name: '诉求' }));
  await userEvent.click(screen.getByText('第2条'));
  expect([heard.sorted, heard.opened]).toEqual([['name'], ['第2条']]);
});

test('an empty table says so', () => {
  shown(0);
  expect(screen.getByText('没有')).toBeDefined();
});
