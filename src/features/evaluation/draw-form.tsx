import { type ReactElement, useState } from 'react';
import { CHECK_KINDS } from '#domain/evaluation/spot-check.ts';
import { addDays, beijingDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { DrawRefusal, WantedDraw } from '#usecases/evaluation/draw-check.ts';
import { checksText as text } from './checks-text.ts';
import type { ChecksUses } from './checks-uses.ts';

/** A quarter, as the articles check (SY-08). */
const USUAL_DAYS = 90;
const USUAL_SIZE = '5';

interface Props {
  readonly scope: string;
  readonly uses: ChecksUses;
  readonly onDrawn: (checkId: string) => void;
}

/** What to check, from which days, how many: the lot does the rest. */
export function DrawForm({ scope, uses: { drawCheck, now }, onDrawn }: Props): ReactElement {
  const [wanted, setWanted] = useState<Omit<WantedDraw, 'size'>>(() => {
    const to = beijingDay(now());
    return { kind: 'handling', from: addDays(to, 1 - USUAL_DAYS), to };
  });
  const [size, setSize] = useState(USUAL_SIZE);
  const [refusal, setRefusal] = useState<DrawRefusal>();
  const draw = async (): Promise<void> => {
    const drawn = await drawCheck(scope, { ...wanted, size: Number(size) });
    if (drawn.ok) onDrawn(drawn.value);
    else setRefusal(drawn.reason);
  };
  return (
    <Stack gap="m">
      <Choices
        legend={text.kind}
        columns={2}
        choices={CHECK_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        value={wanted.kind}
        onChoose={(kind) => setWanted({ ...wanted, kind })}
      />
      <PickerField
        label={text.from}
        type="date"
        value={wanted.from}
        onChange={(from) => setWanted({ ...wanted, from })}
      />
      <PickerField
        label={text.to}
        type="date"
        value={wanted.to}
        onChange={(to) => setWanted({ ...wanted, to })}
      />
      <TextField
        label={text.size}
        value={size}
        onChange={setSize}
        inputMode="numeric"
        maxLength={2}
        hint={text.sizeHint}
      />
      {refusal !== undefined && <Notice tone="bad">{text.drawRefusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" icon="eye" onPress={draw}>
        {text.drawNow}
      </Button>
    </Stack>
  );
}
