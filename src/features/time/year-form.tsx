import { type ReactElement, useMemo, useState } from 'react';
import { codeOf } from '#domain/records/reading.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import type { Day } from '#domain/time/day.ts';
import { DAY_KINDS, type DayKind, type Holiday, holidayId } from '#domain/time/holiday.ts';
import { daysOf, ordinaryDays, type Span, spansOf } from '#domain/time/year-plan.ts';
import { isJsonObject, type Json } from '#lib/json.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { HolidayRefusal } from '#usecases/time/set-holidays.ts';
import type { HolidaysUses } from './holidays-uses.ts';
import { holidaysText as text } from './holidays-text.ts';
import { MovesCard } from './moves-card.tsx';
import { SpanForm } from './span-form.tsx';

interface Props {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly uses: HolidaysUses;
}

interface Changed {
  readonly days: Readonly<Record<Day, DayKind>>;
}

const UNCHANGED: Changed = { days: {} };

/** One year: what is closed and open beside Monday to Friday. Changes are kept until they are saved together. */
export function YearForm({ year, holidays, uses }: Props): ReactElement {
  const kept = useKeptForm(uses.drafts, `holidays:${year}`, UNCHANGED, parseChanged);
  const { filled, hasFailed, change, drop } = kept;
  const [refusal, setRefusal] = useState<HolidayRefusal>();
  const before = useMemo(() => createCalendar(holidays), [holidays]);
  const after = useMemo(() => {
    const days = new Map(Object.entries(filled?.days ?? {}));
    return days.size === 0 ? before : createCalendar([...holidays, { id: holidayId(year), year, days }]);
  }, [before, holidays, filled, year]);
  if (filled === undefined) return <Skeleton lines={8} />;
  const { days } = filled;
  const isChanged = Object.keys(days).length > 0;
  const put = (more: ReadonlyMap<Day, DayKind>): void =>
    change((present) => ({ days: { ...present.days, ...Object.fromEntries(more) } }));
  const save = async (): Promise<void> => {
    const saved = await uses.setHolidays(uses.community, year, new Map(Object.entries(days)));
    setRefusal(saved.ok ? undefined : saved.reason);
    if (!saved.ok) return;
    await drop();
    uses.tell(text.saved);
  };
  return (
    <Beside aside={<MovesCard before={before} after={after} uses={uses} />} label={text.moves}>
      <Stack gap="l">
        {!before.isPublished(`${year}-01-01`) && (
          <Notice tone="warn" title={text.provisional}>
            {text.provisionalHint}
          </Notice>
        )}
        <Section title={text.spans}>
          <SpanList
            spans={spansOf(after, year)}
            isChanged={(day) => days[day] !== undefined}
            onRemove={(span) => put(ordinaryDays(span))}
          />
        </Section>
        <Card title={text.add}>
          <SpanForm
            calendar={after}
            year={year}
            onAdd={(span) => put(new Map(daysOf(span).map((day) => [day, span.kind])))}
          />
        </Card>
        {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" icon="check" disabled={!isChanged} onPress={save}>
          {text.save}
        </Button>
        {isChanged && (
          <Button wide variant="quiet" onPress={drop}>
            {text.discard}
          </Button>
        )}
      </Stack>
    </Beside>
  );
}

interface SpanListProps {
  readonly spans: readonly Span[];
  readonly isChanged: (day: Day) => boolean;
  readonly onRemove: (span: Span) => void;
}

function SpanList({ spans, isChanged, onRemove }: SpanListProps): ReactElement {
  if (spans.length === 0) return <Text tone="muted">{text.spansNone}</Text>;
  return (
    <List label={text.spans}>
      {spans.map((span) => {
        const words = text.span(span.kind, span.from, span.to);
        return (
          <EntryRow
            key={`${span.kind} ${span.from}`}
            marks={
              <>
                <Tag tone={span.kind === 'rest' ? 'good' : 'info'}>{text.kinds[span.kind]}</Tag>
                {daysOf(span).some(isChanged) && <Tag tone="warn">{text.changed}</Tag>}
              </>
            }
            actions={
              <Button variant="quiet" label={text.removeSpan(words)} onPress={() => onRemove(span)}>
                {text.remove}
              </Button>
            }
          >
            {words}
          </EntryRow>
        );
      })}
    </List>
  );
}

function parseChanged(kept: Json): Changed | undefined {
  const days = isJsonObject(kept) ? kept['days'] : undefined;
  if (!isJsonObject(days)) return undefined;
  const read = Object.entries(days).flatMap(([day, value]): [Day, DayKind][] => {
    const kind = codeOf(value, DAY_KINDS);
    return kind === undefined ? [] : [[day, kind]];
  });
  return { days: Object.fromEntries(read) };
}
