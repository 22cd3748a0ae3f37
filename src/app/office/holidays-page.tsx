import { type ReactElement, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { HolidaysScreen } from '#features/time/holidays-screen.tsx';
import type { HolidaysUses } from '#features/time/holidays-uses.ts';
import { paths } from '#app/paths.ts';
import { pause } from '#lib/pause.ts';
import { createWatchRunningClocks } from '#usecases/issues/watch-running-clocks.ts';
import { createWatchHolidays } from '#usecases/time/read-calendar.ts';
import { createSetHolidays } from '#usecases/time/set-holidays.ts';
import type { OfficePageProps } from './office-page.ts';

export function HolidaysPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const holidaysUses = useMemo<HolidaysUses>(() => {
    const [community = ''] = uses.issues.communities;
    const needs = { ...workspace.needs, role: roleInScope(account, community) };
    return {
      holidays: createWatchHolidays(needs),
      running: createWatchRunningClocks({ ...needs, pause }),
      setHolidays: createSetHolidays(needs),
      drafts: workspace.drafts,
      community,
      issueHref: paths.issue,
      now: uses.issues.now,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses]);
  return <HolidaysScreen uses={holidaysUses} />;
}
