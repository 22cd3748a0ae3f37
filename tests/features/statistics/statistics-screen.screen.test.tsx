import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { BUILT_IN_CATEGORIES, namesOfCategories } from '#domain/issues/category.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { StatisticsScreen } from '#features/statistics/statistics-screen.tsx';
import type { StatisticsUses } from '#features/statistics/statistics-uses.ts';
import { visitsText } from '#features/visits/visits-text.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { COMMUNITY, createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchCampaign } from '#usecases/campaigns/watch-campaign.ts';
import { createWatchCountedRecords } from '#usecases/statistics/watch-counted-records.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

afterEach(cleanup);

function usesOf({ needs }: WritingDevice, copied: string[]): StatisticsUses {
  return {
    counted: createWatchCountedRecords(needs),
    campaign: createWatchCampaign(needs),
    words: {
      ...issueCodes,
      categories: namesOfCategories(BUILT_IN_CATEGORIES),
      outcomes: visitsText.outcomes,
    },
    paths,
    now: needs.clock.now,
    address: (asked) => `/office/statistics?${asked.toString()}`,
    go: () => undefined,
    copy: (words) => {
      copied.push(words);
      return Promise.resolve();
    },
    print: () => undefined,
    tell: () => undefined,
  };
}

/** Numbers that say how many; a share or a ratio opens what it is the share of. */
const COUNT = /^\d+$/;

test('however many a number says, so many its list holds', async () => {
  const device = await createWritingDevice();
  const record = createRecordVisit(device.needs);
  const lift = { words: '我家门口的灯坏了', summary: '楼道的灯坏了', who: '' };
  await record(device.door, { outcome: 'met', opinion: 'given', note: lift.words, lifts: [lift] });
  const records = manyIssues(60, COMMUNITY);
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  const uses = usesOf(device, []);
  const { container, rerender } = render(<StatisticsScreen search="?period=year" uses={uses} />);
  await screen.findByRole('button', { name: '复制' });
  const links = [...container.querySelectorAll('a')].map((link) => ({
    count: link.querySelector('strong, b')?.textContent ?? link.textContent,
    href: link.getAttribute('href') ?? '',
  }));
  const counts = links.filter(({ count }) => COUNT.test(count));
  expect(counts.length).toBeGreaterThan(8);
  for (const { count, href } of counts) {
    rerender(<StatisticsScreen search={new URL(href, 'http://x').search} uses={uses} />);
    const shown = (await screen.findAllByRole('listitem')).length;
    const more = Number(/还有 (\d+)/.exec(container.textContent)?.[1] ?? 0);
    expect([href, shown + more]).toEqual([href, Number(count)]);
  }
  await device.database.close();
});

test('every number opens the list of what it counts, and the sentence can be taken along', async () => {
  const device = await createWritingDevice();
  const record = createRecordVisit(device.needs);
  const lift = { words: '我家门口的灯坏了', summary: '楼道的灯坏了', who: '' };
  await record(device.door, { outcome: 'met', opinion: 'given', note: lift.words, lifts: [lift] });
  device.pass(5);
  await record(device.door, { outcome: 'phone', opinion: 'none', note: '', lifts: [] });
  const copied: string[] = [];
  const uses = usesOf(device, copied);
  const { rerender } = render(<StatisticsScreen search="?period=month" uses={uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '复制' }));
  expect(copied).toEqual(['2026年11月1日至11月22日，共走访1户2人次，收集意见建议1条，立行立改0个。']);
  const figures = screen.getByRole('list', { name: '主要数字' });
  const talks = within(figures).getByRole('link', { name: /走访人次\s*2/ });
  rerender(
    <StatisticsScreen search={new URL(talks.getAttribute('href') ?? '', 'http://x').search} uses={uses} />,
  );
  const list = await screen.findByRole('list', { name: '见到人的走访' });
  expect(within(list).getAllByRole('link')).toHaveLength(2);
  expect(within(list).getAllByText(/A8-1-302/)).toHaveLength(2);
  await device.database.close();
});
