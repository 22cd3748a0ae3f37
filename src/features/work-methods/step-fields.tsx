import { type ReactElement, useState } from 'react';
import { ROLES } from '#domain/access/account.ts';
import { roleNames } from '#domain/access/role-names-text.ts';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { changeStep, STEP_ORDERS, type StepOrder } from '#domain/work-methods/edit-method.ts';
import { FINISHES, METHOD_LIMITS, NEEDED_FIELDS, type Step } from '#domain/work-methods/method.ts';
import { mayFinish } from '#domain/work-methods/validate-method.ts';
import { Chips } from '#ui/chips.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { GuardsFields } from './guards-fields.tsx';
import type { MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';
import { WhenChips } from './when-chips.tsx';

interface Props {
  readonly step: Step;
  /** Steps for which this one can wait, also below it. */
  readonly nameable: readonly Step[];
  readonly order: StepOrder;
  readonly kinds: readonly SessionKind[];
  readonly fields: MethodsUses['fields'];
  readonly onOrder: (order: StepOrder) => void;
  readonly onChange: (step: Step) => void;
}

/** Everything that one step asks. */
export function StepFields(props: Props): ReactElement {
  const { step, kinds, fields, onChange } = props;
  const change = (part: Parameters<typeof changeStep>[1]): void => onChange(changeStep(step, part));
  return (
    <Stack gap="m">
      <TextField
        label={text.stepName}
        value={step.name}
        onChange={(name) => change({ name })}
        maxLength={METHOD_LIMITS.text}
        required
      />
      <TextField
        label={text.body}
        hint={text.bodyHint}
        value={step.body ?? ''}
        onChange={(body) => change({ body })}
        maxLength={METHOD_LIMITS.text}
      />
      <TextField
        label={text.stepHint}
        hint={text.stepHintHint}
        value={step.hint ?? ''}
        onChange={(hint) => change({ hint })}
        maxLength={METHOD_LIMITS.text}
      />
      <OrderFields {...props} />
      <MustDoFields step={step} onChange={onChange} />
      <SelectField
        label={text.finishedBy}
        value={step.finishedBy}
        options={FINISHES.map((value) => ({ value, label: text.finishes[value] }))}
        onChange={(finishedBy) => change({ finishedBy })}
      />
      <Chips
        legend={text.who}
        hint={text.whoHint}
        choices={ROLES.filter((role) => mayFinish(role, step.finishedBy) || step.who.includes(role)).map(
          (value) => ({ value, label: roleNames[value] }),
        )}
        chosen={step.who}
        onChange={(who) => change({ who })}
      />
      <Chips
        legend={text.needs}
        choices={NEEDED_FIELDS.map((value) => ({ value, label: fields[value] }))}
        chosen={step.needs ?? []}
        onChange={(needs) => change({ needs })}
      />
      <GuardsFields guards={step.guards ?? []} kinds={kinds} onChange={(guards) => change({ guards })} />
    </Stack>
  );
}

function OrderFields({ step, nameable, order, onOrder, onChange }: Props): ReactElement | null {
  // Named one by one it may happen to say what the order above says: what somebody asked for stays shown.
  const [isNaming, setIsNaming] = useState(false);
  if (nameable.length === 0) return null;
  const shown = isNaming ? 'chosen' : order;
  return (
    <>
      <SelectField
        label={text.order}
        value={shown}
        options={STEP_ORDERS.map((value) => ({ value, label: text.orders[value] }))}
        onChange={(chosen) => {
          setIsNaming(chosen === 'chosen');
          onOrder(chosen);
        }}
      />
      {shown === 'chosen' && (
        <Chips
          legend={text.after}
          choices={nameable.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={step.after}
          onChange={(after) => onChange({ ...step, after })}
        />
      )}
    </>
  );
}

type MustDo = 'must' | 'optional' | 'size' | 'triage';

const MUST_DO: Readonly<Record<MustDo, string>> = {
  must: text.must,
  optional: text.optional,
  size: text.leftOutBy.size,
  triage: text.leftOutBy.triage,
};

function MustDoFields({ step, onChange }: Pick<Props, 'step' | 'onChange'>): ReactElement {
  const when = step.optional === true ? undefined : step.leftOutWhen;
  const value: MustDo = step.optional === true ? 'optional' : (when?.field ?? 'must');
  const choose = (chosen: MustDo): void => {
    const leftOutWhen =
      chosen === 'size' || chosen === 'triage'
        ? { field: chosen, is: TELLING_VALUES[chosen].slice(0, 1) }
        : undefined;
    onChange(changeStep(step, { optional: chosen === 'optional', leftOutWhen }));
  };
  return (
    <>
      <SelectField
        label={text.mustDo}
        value={value}
        options={(['must', 'optional', 'size', 'triage'] as const).map((one) => ({
          value: one,
          label: MUST_DO[one],
        }))}
        onChange={choose}
      />
      {when !== undefined && (
        <WhenChips
          legend={text.leftOutWhen}
          when={when}
          onChange={(leftOutWhen) => onChange(changeStep(step, { leftOutWhen }))}
        />
      )}
    </>
  );
}
