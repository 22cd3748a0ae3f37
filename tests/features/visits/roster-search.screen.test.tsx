import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { RosterSearch } from '#features/visits/roster-search.tsx';
import { visitsOnScreen } from './screens-with-records.tsx';

afterEach(cleanup);

test.each([
  [true, '王淑芬'],
  [false, '王**'],
])('whoever looks after the door (%s) finds %s', async (looksAfter, shown) => {
  const { uses } = await visitsOnScreen(looksAfter);
  render(<RosterSearch query="wsf" uses={uses} />);
  expect(await screen.findByText((text) => text.includes(shown))).toBeTruthy();
  expect(screen.queryByText((text) => text.includes('王淑芬')) !== null).toBe(looksAfter);
});
