import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { communityRole, type Role } from '#domain/access/account.ts';
import { checkRow } from '#server/rules/check-row.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';

export const ME = 'zhiyuan';

interface Place {
  readonly db: string;
  /** The community or street whose database it is. */
  readonly part: string;
}

const HERE: Place = { db: COMMUNITY, part: 'cxtyc' };

/** Whether the server takes an opening, or entries of these kinds, from somebody of this role. */
export function serverTakes(
  role: Role,
  type: string,
  kinds: readonly string[],
  given = false,
  at: Place = HERE,
): boolean {
  const stamp = { by: 'xietiao', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'desk' };
  const user = { name: ME, db: at.db, roles: [at.db, communityRole(role, at.part)] };
  const mine = { ...stamp, by: ME, data: {} };
  const body = { _id: `${type}:01KAJ0000000000000000000AB`, type, scope: at.db, v: 1 };
  const assigned = { id: 'a', kind: 'assigned', seen: [], ...stamp, data: { to: ME, unit: '' } };
  const stored = { ...body, opened: { ...stamp, data: {} }, entries: given ? [assigned] : [] };
  if (kinds.length === 0) return checkRow({ ...body, opened: mine, entries: [] }, null, user) === undefined;
  const added = kinds.map((kind, nth) => ({ id: `n${nth}`, kind, seen: [], ...mine }));
  const grown = { ...stored, entries: [...stored.entries, ...added] };
  return checkRow(grown, { ...stored, _rev: '1-a' }, user) === undefined;
}

/** What only reads: ways back, what opens a page, printing and looking. A control that is named nowhere fails a test. */
const READING: readonly RegExp[] = [
  /^(返回|会谈|安排|台账|诉求台账|打印|会议记录|单元门口的通知单)$/,
  /还没开的|正在开的|开完的|三楼灯不亮/,
  /隐去|隐名/,
];

function controlsIn(container: Element): readonly string[] {
  return [...container.querySelectorAll('button, a[href], input, summary, textarea')]
    .filter((control) => control.tagName === 'SUMMARY' || control.closest('details') === null)
    .map(
      (control) => control.getAttribute('aria-label') ?? (control.closest('label') ?? control).textContent,
    );
}

const CALM_TURNS = 4;
const TURN_MS = 15;

/** What is there once several looks in a row found the same: one pause is too short on a machine with other work. */
async function settled(look: () => readonly string[]): Promise<readonly string[]> {
  let found = look();
  for (let calm = 0; calm < CALM_TURNS;) {
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    const now = look();
    calm = now.join('|') === found.join('|') ? calm + 1 : 0;
    found = now;
  }
  return found;
}

/** The controls of a screen that write, by name; `reading` names those that only read. */
export async function offered(
  element: ReactElement,
  ready: string,
  reading: readonly RegExp[] = READING,
): Promise<readonly string[]> {
  const { container } = render(element);
  await screen.findAllByText(ready);
  const names = await settled(() => controlsIn(container));
  cleanup();
  return names.filter((name) => !reading.some((pattern) => pattern.test(name))).sort();
}

export function sorted(controls: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(controls)
    .filter((name) => controls[name])
    .sort();
}
