import { type ReactElement, useState } from 'react';
import type { Calendar } from '#domain/time/calendar.ts';
import { DAY_KINDS, type DayKind } from '#domain/time/holiday.ts';
import { type Span, spanFault, type SpanFault } from '#domain/time/year-plan.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { holidaysText as text } from './holidays-text.ts';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly onAdd: (span: Span) => void;
}

/** One line of the State Council's plan: 放假 from a day to a day, or a day that is worked. */
export function SpanForm({ calendar, year, onAdd }: Props): ReactElement {
  const [kind, setKind] = useState<DayKind>('rest');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<SpanFault>();
  const add = (): void => {
    const span = { kind, from, to: kind === 'work' || to === '' ? from : to };
    const found = spanFault(calendar, year, span);
    setFault(found);
    if (found !== undefined) return;
    onAdd(span);
    setFrom('');
    setTo('');
  };
  return (
    <Stack gap="m">
      <Choices
        legend={text.kind}
        columns={2}
        choices={DAY_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChoose={setKind}
      />
      <Row gap="m">
        <PickerField
          label={kind === 'rest' ? text.from : text.day}
          type="date"
          value={from}
          onChange={setFrom}
        />
        {kind === 'rest' && <PickerField label={text.to} type="date" value={to} onChange={setTo} />}
      </Row>
      {fault !== undefined && <Notice tone="bad">{text.faults[fault]}</Notice>}
      <Button icon="plus" onPress={add}>
        {text.addButton}
      </Button>
    </Stack>
  );
}
