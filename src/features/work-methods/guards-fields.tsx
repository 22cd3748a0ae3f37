import type { ReactElement } from 'react';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { deliberationNames } from '#domain/issues/deliberation-words-text.ts';
import { DELIBERATIONS, type FieldIs, type Guard } from '#domain/work-methods/method.ts';
import { Button } from '#ui/button.tsx';
import { Chips } from '#ui/chips.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { ChecklistFields } from './checklist-fields.tsx';
import { methodsText as text } from './methods-text.ts';
import { WhenChips } from './when-chips.tsx';

interface Props {
  readonly guards: readonly Guard[];
  readonly kinds: readonly SessionKind[];
  readonly onChange: (guards: readonly Guard[]) => void;
}

const KINDS: readonly Guard['kind'][] = ['opinions', 'triage', 'session', 'deliberation', 'checklist'];

/** What must be so before a step is recorded. */
export function GuardsFields({ guards, kinds, onChange }: Props): ReactElement {
  const put = (at: number, guard: Guard): void =>
    onChange(guards.map((one, nth) => (nth === at ? guard : one)));
  return (
    <Stack gap="s">
      <Text strong>{text.guards}</Text>
      {guards.map((guard, at) => (
        <Stack key={at} gap="s">
          <SelectField
            label={text.guardLine(at + 1)}
            value={guard.kind}
            options={KINDS.map((value) => ({ value, label: text.guardKinds[value] }))}
            onChange={(kind) => put(at, blankGuard(kind))}
          />
          <GuardDetails guard={guard} kinds={kinds} onChange={(changed) => put(at, changed)} />
          <Button
            variant="quiet"
            icon="trash"
            onPress={() => onChange(guards.filter((_, nth) => nth !== at))}
          >
            {text.removeGuard(at + 1)}
          </Button>
        </Stack>
      ))}
      <Button icon="plus" onPress={() => onChange([...guards, blankGuard('opinions')])}>
        {text.addGuard}
      </Button>
    </Stack>
  );
}

function blankGuard(kind: Guard['kind']): Guard {
  switch (kind) {
    case 'opinions':
    case 'triage':
      return { kind };
    case 'session':
      return { kind, of: [] };
    case 'deliberation':
      return { kind, of: 'resolution', in: [] };
    case 'checklist':
      return { kind, lists: [{ name: '', items: [] }], complete: true };
  }
}

interface DetailsProps {
  readonly guard: Guard;
  readonly kinds: readonly SessionKind[];
  readonly onChange: (guard: Guard) => void;
}

function GuardDetails({ guard, kinds, onChange }: DetailsProps): ReactElement | null {
  if (guard.kind === 'opinions' || guard.kind === 'triage') return null;
  if (guard.kind === 'checklist') return <ChecklistFields guard={guard} onChange={onChange} />;
  const choices = kinds.map(({ code, name }) => ({ value: code, label: name }));
  if (guard.kind === 'session') {
    return (
      <Chips
        legend={text.sessionKinds}
        choices={choices}
        chosen={guard.of}
        onChange={(of) => onChange({ ...guard, of })}
      />
    );
  }
  const { unless, ...rest } = guard;
  return (
    <>
      <SelectField
        label={text.deliberation}
        value={guard.of}
        options={DELIBERATIONS.map((value) => ({ value, label: deliberationNames[value] }))}
        onChange={(of) => onChange({ ...guard, of })}
      />
      <Chips
        legend={text.sessionKinds}
        choices={choices}
        chosen={guard.in}
        onChange={(held) => onChange({ ...guard, in: held })}
      />
      <SelectField
        label={text.unless}
        value={unless?.field ?? ''}
        options={[
          { value: '', label: text.noException },
          { value: 'size', label: text.unlessBy.size },
          { value: 'triage', label: text.unlessBy.triage },
        ]}
        onChange={(field) => onChange(field === '' ? rest : { ...rest, unless: firstOf(field) })}
      />
      {unless !== undefined && (
        <WhenChips
          legend={text.unlessWhen}
          when={unless}
          onChange={(changed) => onChange({ ...rest, unless: changed })}
        />
      )}
    </>
  );
}

function firstOf(field: FieldIs['field']): FieldIs {
  return { field, is: TELLING_VALUES[field].slice(0, 1) };
}
