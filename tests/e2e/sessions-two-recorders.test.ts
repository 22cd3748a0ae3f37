import { expect } from 'vitest';
import type { Page } from 'playwright';
import { isoDay } from '#domain/time/moment-text.ts';
import { demoServer, seeDoors, signIn, syncLine } from '#tests/support/e2e-steps.ts';
import { countIn, noteLine, openSessions, planSession, seeLines } from '#tests/support/e2e-session-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

/** Two phones know the server's time to about a second: HTTP tells it no finer. */
const BETWEEN_TIMES_MS = 1500;

const THEME = '楼院停车';
const OFFLINE = [/ERR_CONNECTION_REFUSED/, /Failed to load resource/];

test('two phones record one session apart: both end with all lines in the order of time, and say where they count differently', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const first = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(first.page, 'loudzhang');
  await first.page.getByText('已可离线使用').waitFor();
  await seeDoors(first.page);
  await planSession(first.page, {
    kind: '小板凳恳谈会',
    theme: THEME,
    day: isoDay(Date.now()),
    place: 'A8楼前小院',
  });
  await sendAll(first.page);
  const second = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(second.page, 'zhiyuan');
  await second.page.getByText('已可离线使用').waitFor();
  await openSessions(second.page);
  await second.page.getByRole('link', { name: new RegExp(THEME) }).waitFor({ timeout: 60_000 });

  await server.stop();
  await openSessions(first.page);
  for (const { page } of [first, second]) {
    await page.getByRole('link', { name: new RegExp(THEME) }).click();
    await page.getByRole('link', { name: '开始会谈' }).click();
  }
  await countIn(first.page, '普通群众', 3);
  await second.page.waitForTimeout(BETWEEN_TIMES_MS);
  await countIn(second.page, '普通群众', 4);
  const lines: string[] = [];
  for (let nth = 1; nth <= 5; nth += 1) {
    for (const [page, name] of [
      [first.page, '甲'],
      [second.page, '乙'],
    ] as const) {
      await noteLine(page, `${name}${nth}`);
      await page.getByText(`${name}${nth}`, { exact: true }).waitFor();
      lines.push(`${name}${nth}`);
      await page.waitForTimeout(BETWEEN_TIMES_MS);
    }
  }

  await server.start();
  await sendAll(first.page);
  await sendAll(second.page);
  await sendAll(first.page);
  for (const { page } of [first, second]) {
    await openSessions(page);
    await page.getByRole('link', { name: '接着记' }).click();
    await seeLines(page, 10);
    const said = await page.getByRole('list', { name: '大家说的' }).getByRole('paragraph').allTextContents();
    expect([...said].reverse()).toEqual(lines);
  }
  await first.page.getByRole('button', { name: '到场 3', exact: true }).click();
  await first.page.getByText('志愿者那边数的是 4 人').waitFor();
});

async function sendAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: '我的' }).first().click();
  await syncLine(page).click();
  await page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
}
