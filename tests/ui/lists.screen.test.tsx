import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Meter } from '#ui/meter.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { TileGrid, type TileProps } from '#ui/tile-grid.tsx';

afterEach(cleanup);

test('a row is a link, a button or plain text', async () => {
  const pressed: string[] = [];
  render(
    <List label="住户">
      <ListRow title="张阿姨" href="/zhang" />
      <ListRow title="登记" onPress={() => pressed.push('登记')} />
      <ListRow title="上次走访" detail={false} aside="19:42" />
    </List>,
  );
  expect(within(screen.getByRole('list', { name: '住户' })).getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('link', { name: '张阿姨' }).getAttribute('href')).toBe('/zhang');
  await userEvent.click(screen.getByRole('button', { name: '登记' }));
  expect(pressed).toEqual(['登记']);
  expect(screen.getByText('上次走访').closest('a, button')).toBeNull();
});

test('no line ends inside a date, wherever it stands in the words', () => {
  render(
    <List label="记录">
      <ListRow
        title="楼道灯"
        detail={
          <>
            A8楼楼长，11月22日 周日 19:31记入，2027年1月5日前
            <b>已并入</b>
          </>
        }
      />
    </List>,
  );
  const row = screen.getByRole('listitem');
  expect([...row.querySelectorAll('[class*="date"]')].map(({ textContent }) => textContent)).toEqual([
    '11月22日 周日',
    '2027年1月5日',
  ]);
  expect(row.textContent).toBe('楼道灯A8楼楼长，11月22日 周日 19:31记入，2027年1月5日前已并入');
});

function tile(label: string, over: Partial<TileProps> = {}): TileProps {
  return { key: label, href: `/${label}`, label, sign: 'check', tone: 'good', meaning: '已见到', ...over };
}

test('a door tells its number and its meaning in words, under its floor and unit', () => {
  render(
    <TileGrid
      columnsLabel="A8 栋"
      groups={[
        { title: '1单元', rows: [{ label: '1层', tiles: [tile('101'), tile('102', { badge: '2' })] }] },
        {
          title: '2单元',
          rows: [
            { label: '2层', tiles: [tile('201')] },
            { label: '1层', tiles: [tile('103', { sign: undefined, tone: 'neutral', meaning: '还没走访' })] },
          ],
        },
      ]}
    />,
  );
  expect(screen.getByRole('region', { name: 'A8 栋' })).toBeDefined();
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['1单元', '2单元']);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2层', '1层']);
  const door = screen.getByRole('link', { name: /103/ });
  expect(door.textContent).toBe('103还没走访');
  expect(door.getAttribute('title')).toBe('还没走访');
  expect(within(screen.getByRole('row', { name: /1层/ })).getAllByRole('link')).toHaveLength(3);
  expect(screen.getByRole('link', { name: /102/ }).textContent).toContain('2');
});

test('a meter says its value in words', () => {
  render(<Meter label="入户率" value={1.7} target={0.3} text="21 户" />);
  const meter = screen.getByRole('meter', { name: '入户率' });
  expect([meter.getAttribute('aria-valuenow'), meter.getAttribute('aria-valuetext')]).toEqual([
    '100',
    '21 户',
  ]);
});

test('progress without a value is open-ended', () => {
  render(<Progress label="同步" />);
  expect(screen.getByRole('progressbar', { name: '同步' }).hasAttribute('value')).toBe(false);
});

test('bad news interrupts, other notices wait', () => {
  render(
    <>
      <Notice tone="bad">被退回</Notice>
      <Notice tone="good">已可离线使用</Notice>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toBe('被退回');
  expect(screen.getByRole('status').textContent).toBe('已可离线使用');
});

test('details open by their summary', async () => {
  render(<Details summary="怎么算？">这样算。</Details>);
  const details = screen.getByText('这样算。').closest('details');
  expect(details?.open).toBe(false);
  await userEvent.click(screen.getByText('怎么算？'));
  expect(details?.open).toBe(true);
});

test('names and values are a description list', () => {
  render(<KeyValue items={[{ name: '位置', value: '602' }]} />);
  expect(screen.getByRole('term').textContent).toBe('位置');
  expect(screen.getByRole('definition').textContent).toBe('602');
});
