import { type ReactElement, useState } from 'react';
import { daysInstead } from '#domain/sessions/days-instead.ts';
import type { Rhythm } from '#domain/sessions/rhythm.ts';
import { type Day, isDay } from '#domain/time/day.ts';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Row } from '#ui/row.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { dayWords } from './day-words.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly rhythm: Rhythm;
  /** The day that was proposed; empty for none. */
  readonly start: string;
  /** `2026-11-22`, and `20:00`; empty while not chosen. */
  readonly day: string;
  readonly time: string;
  readonly onChange: (part: { readonly day: string } | { readonly time: string }) => void;
  readonly uses: SessionsUses;
}

/** Day and time of a session. Off a public holiday it is moved by whoever plans, by one tap. */
export function PlanDay({ rhythm, start, day, time, onChange, uses }: Props): ReactElement {
  return (
    <>
      <Row gap="m">
        <PickerField
          label={text.day}
          type="date"
          value={day}
          onChange={(chosen) => onChange({ day: chosen })}
        />
        <PickerField
          label={text.time}
          type="time"
          value={time}
          onChange={(chosen) => onChange({ time: chosen })}
        />
      </Row>
      <DayNotice
        rhythm={rhythm}
        start={start}
        day={day}
        onChoose={(chosen) => onChange({ day: chosen })}
        uses={uses}
      />
    </>
  );
}

interface NoticeProps extends Pick<Props, 'rhythm' | 'start' | 'day' | 'uses'> {
  readonly onChoose: (day: Day) => void;
}

function DayNotice({ rhythm, start, day, onChoose, uses }: NoticeProps): ReactElement | null {
  const asked = useAsked(uses.calendar);
  // The holiday that was moved off stays in sight, so that the way back is one tap too.
  const [holiday, setHoliday] = useState(start);
  if (asked.state !== 'answered' || !isDay(day)) return null;
  const { isHoliday, isPublished } = asked.answer;
  if (isHoliday(day) && day !== holiday) setHoliday(day);
  const now = uses.now();
  const instead = isDay(holiday) ? daysInstead(rhythm, holiday, asked.answer, now) : [];
  const isMoved = instead.some((one) => one.day === day);
  if (instead.length === 0 || (!isMoved && !isHoliday(day))) {
    return isPublished(day) ? null : <Notice tone="info">{text.calendarGuess}</Notice>;
  }
  return (
    <>
      <Notice tone={isMoved ? 'info' : 'warn'}>
        {isMoved ? text.holidayMoved(dayWords(holiday, now)) : text.holiday(dayWords(day, now))}
      </Notice>
      <Choices
        legend={text.holidayDays}
        columns={2}
        value={day}
        onChoose={onChoose}
        choices={[
          ...instead.map((one) => ({
            value: one.day,
            label: dayWords(one.day, now),
            detail: text.daysInstead[one.why],
          })),
          { value: holiday, label: dayWords(holiday, now), detail: text.holidayStays },
        ].sort((a, b) => (a.value < b.value ? -1 : 1))}
      />
    </>
  );
}
