import { onTestFinished } from 'vitest';
import { createBoardUses } from '#app/board-uses.ts';
import { paths } from '#app/paths.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { BoardUses } from '#features/board/board-uses.ts';
import { COMMUNITY, createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';

export interface BoardOnScreen {
  readonly device: WritingDevice;
  readonly uses: BoardUses;
  readonly told: readonly string[];
  readonly gone: readonly string[];
}

/** The board's screens over a real store in memory, wired as app/ does. */
export async function boardOnScreen(role = 'coordinator'): Promise<BoardOnScreen> {
  const device = await createWritingDevice('xietiao');
  onTestFinished(() => device.database.close());
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  await device.database.takeIn({
    scope: COMMUNITY,
    records: [openRecord('community:cxtyc', COMMUNITY, stamp, { name: '城祥太阳城小区' })],
    deletedIds: [],
    checkpoint: 'named',
  });
  const told: string[] = [];
  const gone: string[] = [];
  const account = { name: 'xietiao', roles: [COMMUNITY, `${role}:cxtyc`] };
  const uses = createBoardUses(device.needs, account, {
    communities: [COMMUNITY],
    paths,
    now: () => device.needs.clock.now(),
    go: (href) => gone.push(href),
    tell: (text) => told.push(text),
    Standing: () => null,
  });
  return { device, uses, told, gone };
}
