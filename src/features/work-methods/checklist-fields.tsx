import type { ReactElement } from 'react';
import { type Checklist, type Guard, METHOD_LIMITS } from '#domain/work-methods/method.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { methodsText as text } from './methods-text.ts';

type ChecklistGuard = Extract<Guard, { kind: 'checklist' }>;

interface Props {
  readonly guard: ChecklistGuard;
  readonly onChange: (guard: ChecklistGuard) => void;
}

/** Lists that a step goes through (JN-06, ZZ-24), one thing a line. */
export function ChecklistFields({ guard, onChange }: Props): ReactElement {
  const { lists, complete } = guard;
  const put = (at: number, part: Partial<Checklist>): void =>
    onChange({ ...guard, lists: lists.map((one, nth) => (nth === at ? { ...one, ...part } : one)) });
  return (
    <>
      <SelectField
        label={text.complete}
        value={complete ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: text.completes[value] }))}
        onChange={(chosen) => onChange({ ...guard, complete: chosen === 'yes' })}
      />
      {lists.map(({ name, items }, at) => (
        <Stack key={at} gap="s">
          <TextField
            label={text.listName(at + 1)}
            value={name}
            onChange={(typed) => put(at, { name: typed })}
            maxLength={METHOD_LIMITS.text}
          />
          <TextArea
            label={text.listItems(at + 1)}
            value={items.join('\n')}
            onChange={(typed) => put(at, { items: linesOf(typed) })}
            rows={4}
          />
          <Button
            variant="quiet"
            icon="trash"
            onPress={() => onChange({ ...guard, lists: lists.filter((_, nth) => nth !== at) })}
          >
            {text.removeList(at + 1)}
          </Button>
        </Stack>
      ))}
      {lists.length < METHOD_LIMITS.lists && (
        <Button
          icon="plus"
          onPress={() => onChange({ ...guard, lists: [...lists, { name: '', items: [] }] })}
        >
          {text.addList}
        </Button>
      )}
    </>
  );
}

/** As they are typed; a blank line stays until it is filled or taken out. */
function linesOf(typed: string): readonly string[] {
  return typed === '' ? [] : typed.split('\n').slice(0, METHOD_LIMITS.items);
}
