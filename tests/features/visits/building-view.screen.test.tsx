import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BuildingView } from '#features/visits/building-view.tsx';
import type { VisitsUses } from '#features/visits/visits-uses.ts';
import { visitsOnScreen } from './screens-with-records.tsx';

afterEach(cleanup);

test('doors can be tapped before their visits are read, and none is said to be unvisited until then', async () => {
  const { uses } = await visitsOnScreen();
  let isLate = true;
  const waiting: (() => void)[] = [];
  const late: VisitsUses['visits'] = {
    ...uses.visits,
    visitsOfEach: (doors, since) => (onAnswer) => {
      const read = (): void => void uses.visits.visitsOfEach(doors, since)(onAnswer);
      // The campaign that runs may come later than the doors: then it is another question.
      if (isLate) waiting.push(read);
      else read();
      return () => undefined;
    },
  };
  const [building] = await new Promise<readonly { readonly id: string }[]>((resolve) =>
    uses.roster.placesOfKind('building')((found) => found.length > 0 && resolve(found)),
  );
  render(<BuildingView buildingId={building?.id ?? ''} uses={{ ...uses, visits: late }} />);
  const door = await screen.findByRole('link', { name: /302，正在读取$/ });
  expect(door.getAttribute('href')).toContain('/doors/');
  expect(screen.queryByText('还没走访')).toBeNull();
  await act(async () => {
    isLate = false;
    for (const read of waiting) read();
  });
  expect((await screen.findAllByRole('link', { name: /，还没走访$/ })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('link', { name: /正在读取/ })).toBeNull();
});
