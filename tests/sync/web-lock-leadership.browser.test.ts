import { expect, onTestFinished, test } from 'vitest';
import type { Leadership } from '#sync/leadership.ts';
import { createWebLockLeadership } from '#sync/web-lock-leadership.ts';
import { soon } from '#tests/support/soon.ts';
import { createVirtualScheduler, type VirtualScheduler } from '#tests/support/virtual-scheduler.ts';

interface Tab {
  readonly leadership: Leadership;
  readonly scheduler: VirtualScheduler;
  readonly isLeading: () => boolean;
  readonly asked: () => number;
  readonly close: () => void;
}

function openTab(account: string, isVisible = true): Tab {
  const scheduler = createVirtualScheduler();
  const leadership = createWebLockLeadership({
    account,
    locks: navigator.locks,
    scheduler,
    isVisible: () => isVisible,
  });
  let isLeading = false;
  let asked = 0;
  const close = leadership.seek({
    onChange: (leads) => {
      isLeading = leads;
    },
    onAsked: () => {
      asked += 1;
    },
  });
  onTestFinished(close);
  return { leadership, scheduler, isLeading: () => isLeading, asked: () => asked, close };
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

test('lets one tab lead, and the next when that one is closed', async () => {
  const first = openTab('a');
  await soon(() => expect(first.isLeading()).toBe(true));
  const second = openTab('a');
  await breath();
  expect(second.isLeading()).toBe(false);
  first.close();
  expect(first.isLeading()).toBe(false);
  await soon(() => expect(second.isLeading()).toBe(true));
});

test('lets every account have a leader of its own', async () => {
  const tabs = [openTab('b'), openTab('c')];
  await soon(() => expect(tabs.map((tab) => tab.isLeading())).toEqual([true, true]));
});

test('takes the lead from a frozen tab, which leaves it at once and takes it back in its turn', async () => {
  const frozen = openTab('d');
  await soon(() => expect(frozen.isLeading()).toBe(true));
  const visible = openTab('d');
  await breath();
  for (let wait = 0; wait < 3; wait += 1) visible.scheduler.pass(10_000);
  await breath();
  expect(visible.isLeading()).toBe(false);
  visible.scheduler.pass(10_000);
  await soon(() => expect(visible.isLeading()).toBe(true));
  await soon(() => expect(frozen.isLeading()).toBe(false));
  visible.close();
  await soon(() => expect(frozen.isLeading()).toBe(true));
});

test('leaves the lead to a tab that gives signs of life, and to any while nobody looks', async () => {
  const leader = openTab('e');
  await soon(() => expect(leader.isLeading()).toBe(true));
  const visible = openTab('e');
  for (let wait = 0; wait < 8; wait += 1) {
    leader.scheduler.pass(10_000);
    await breath();
    visible.scheduler.pass(10_000);
  }
  expect(visible.isLeading()).toBe(false);

  const hidden = openTab('e', false);
  for (let wait = 0; wait < 8; wait += 1) hidden.scheduler.pass(10_000);
  await breath();
  expect(hidden.isLeading()).toBe(false);
  expect(leader.isLeading()).toBe(true);
});

test('hands on the wish for a round to the tab that leads', async () => {
  const leader = openTab('f');
  await soon(() => expect(leader.isLeading()).toBe(true));
  const other = openTab('f');
  other.leadership.ask();
  await soon(() => expect(leader.asked()).toBe(1));
  expect(other.asked()).toBe(0);
});
