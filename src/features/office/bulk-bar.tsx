import { type ReactElement, useState } from 'react';
import { mayBeGiven } from '#domain/access/may.ts';
import type { Member } from '#domain/access/member.ts';
import { TRIAGES } from '#domain/issues/codes.ts';
import { isDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Text } from '#ui/text.tsx';
import { Toolbar } from '#ui/toolbar.tsx';
import type { BulkChange } from '#usecases/issues/change-many.ts';
import { ledgerText as text } from './ledger-text.ts';
import type { LedgerWords } from './ledger-uses.ts';

interface Props {
  readonly count: number;
  readonly members: readonly Member[];
  readonly words: LedgerWords;
  readonly onApply: (change: BulkChange) => Promise<void>;
  readonly onLetGo: () => void;
}

/** One decision about all chosen issues: nothing is written before the button is pressed. */
export function BulkBar({ count, members, words, onApply, onLetGo }: Props): ReactElement {
  const [assignTo, setAssignTo] = useState('');
  const [triage, setTriage] = useState('');
  const [category, setCategory] = useState('');
  const [dueOn, setDueOn] = useState('');
  const change: BulkChange = {
    ...(assignTo !== '' && { assignTo }),
    ...pick('triage', TRIAGES, triage),
    ...(category !== '' && { category }),
    ...(isDay(dueOn) && { dueOn }),
  };
  const apply = async (): Promise<void> => {
    await onApply(change);
  };
  return (
    <Toolbar raised label={text.bulk}>
      <Text strong>{text.chosen(count)}</Text>
      <Choice
        label={text.assignTo}
        value={assignTo}
        options={members
          .filter(({ role }) => mayBeGiven(role))
          .map(({ account, name }) => ({ value: account, label: name }))}
        onChange={setAssignTo}
      />
      <Choice label={text.setTriage} value={triage} options={coded(words.triages)} onChange={setTriage} />
      <Choice
        label={text.setCategory}
        value={category}
        options={words.offeredCategories.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setCategory}
      />
      <Text tone="muted">{text.setDue}</Text>
      <PickerField label={text.setDue} labelHidden type="date" value={dueOn} onChange={setDueOn} />
      <Button variant="primary" disabled={Object.keys(change).length === 0} onPress={apply}>
        {text.apply(count)}
      </Button>
      <Button variant="quiet" onPress={onLetGo}>
        {text.chooseNone}
      </Button>
    </Toolbar>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactElement {
  return (
    <SelectField
      label={label}
      labelHidden
      value={value}
      options={[{ value: '', label: text.unchanged(label) }, ...options]}
      onChange={onChange}
    />
  );
}

function coded(names: Readonly<Record<string, string>>): readonly { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function pick<Name extends string, Code extends string>(
  name: Name,
  codes: readonly Code[],
  value: string,
): Partial<Record<Name, Code>> {
  const code = codes.find((known) => known === value);
  return code === undefined ? {} : ({ [name]: code } as Record<Name, Code>);
}
