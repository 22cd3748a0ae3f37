import { type ReactElement, useState } from 'react';
import { createCalendar } from '#domain/time/calendar.ts';
import { beijingDay, yearOf } from '#domain/time/day.ts';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { HolidaysUses } from './holidays-uses.ts';
import { holidaysText as text } from './holidays-text.ts';
import { YearForm } from './year-form.tsx';

/** Years shown before and after the present one. */
const YEARS_AROUND = [-1, 0, 1, 2];

/** 节假日: the plan of a year, which of it is 暂定, and what a change of it would move. */
export function HolidaysScreen({ uses }: { readonly uses: HolidaysUses }): ReactElement {
  const holidays = useWatched(uses.holidays);
  const present = yearOf(beijingDay(uses.now()));
  const [year, setYear] = useState(present);
  if (holidays === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  const calendar = createCalendar(holidays);
  const nameOf = (one: number): string =>
    calendar.isPublished(`${one}-01-01`) ? text.yearKnown(one) : text.yearProvisional(one);
  return (
    <Screen title={text.title}>
      <Stack gap="l">
        <Text tone="muted">{text.hint}</Text>
        <SelectField
          label={text.year}
          value={`${year}`}
          options={YEARS_AROUND.map((by) => ({ value: `${present + by}`, label: nameOf(present + by) }))}
          onChange={(chosen) => setYear(Number(chosen))}
        />
        <YearForm key={year} year={year} holidays={holidays} uses={uses} />
      </Stack>
    </Screen>
  );
}
