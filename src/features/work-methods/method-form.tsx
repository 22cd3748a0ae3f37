import { type ReactElement, useMemo, useState } from 'react';
import { TELLING_VALUES } from '#domain/issues/codes.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { saysTheSame } from '#domain/work-methods/edit-method.ts';
import { type Method, METHOD_LIMITS, methodId } from '#domain/work-methods/method.ts';
import { parseMethod } from '#domain/work-methods/parse-method.ts';
import { validateMethod } from '#domain/work-methods/validate-method.ts';
import type { Json } from '#lib/json.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { MethodRefusal } from '#usecases/work-methods/save-method.ts';
import { faultLine } from './fault-words.ts';
import { ClocksFields, ContactField, LadderFields, ReworkFields } from './lines-fields.tsx';
import type { MethodEdit, MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';
import { StepsEditor } from './steps-editor.tsx';

interface Props {
  /** The version that is changed or copied. */
  readonly base: Method;
  readonly edit: MethodEdit;
  readonly kinds: readonly SessionKind[];
  readonly uses: MethodsUses;
}

/** A work method as a form; what is typed is kept until it is saved as a new version. */
export function MethodForm({ base, edit, kinds, uses }: Props): ReactElement {
  const { fields, Preview, address, go } = uses;
  const [start] = useState<Method>(() =>
    edit === 'version' ? base : { ...base, code: uses.newCode(), name: text.copyName(base.name) },
  );
  const key = `method:${methodId(base)}:${edit}`;
  const { filled, isBack, hasFailed, change, drop } = useKeptForm(uses.drafts, key, start, readMethod);
  const [refusal, setRefusal] = useState<MethodRefusal['why']>();
  const faults = useMemo(() => {
    const sessionKinds = kinds.map(({ code }) => code);
    return filled === undefined ? [] : validateMethod(filled, { sessionKinds, values: TELLING_VALUES });
  }, [filled, kinds]);
  if (filled === undefined) return <Skeleton lines={10} />;
  const isSame = saysTheSame(filled, base);
  const save = async (): Promise<void> => {
    const saved = await uses.saveMethod(uses.community, filled);
    if (!saved.ok) {
      setRefusal(saved.reason.why);
      return;
    }
    await drop();
    uses.tell(text.saved);
    go(address(saved.value));
  };
  const preview = (
    <Stack gap="s">
      <Text tone="muted">{text.preview}</Text>
      <Preview method={filled} />
    </Stack>
  );
  return (
    <Beside aside={preview} label={text.preview}>
      <Stack gap="l">
        {isBack && (
          <Notice tone="info">
            {text.draftIsBack}
            <Button variant="quiet" onPress={drop}>
              {text.startOver}
            </Button>
          </Notice>
        )}
        <Card title={text.head}>
          <Stack gap="m">
            <TextField
              label={text.name}
              value={filled.name}
              onChange={(name) => change({ name })}
              maxLength={METHOD_LIMITS.text}
              required
            />
            <TextField
              label={text.origin}
              hint={text.originHint}
              value={filled.origin}
              onChange={(origin) => change({ origin })}
              maxLength={METHOD_LIMITS.text}
            />
          </Stack>
        </Card>
        <Section title={text.stepsTitle}>
          <Stack gap="m">
            <Text tone="muted">{text.stepsHint}</Text>
            <StepsEditor method={filled} faults={faults} kinds={kinds} fields={fields} onChange={change} />
          </Stack>
        </Section>
        <ReworkFields method={filled} onChange={change} />
        <ContactField method={filled} onChange={change} />
        <LadderFields method={filled} onChange={change} />
        <ClocksFields method={filled} onChange={change} />
        {faults.length > 0 && (
          <Notice tone="bad" title={text.faultsTitle(faults.length)}>
            {faults.map((fault) => (
              <Text key={`${fault.line} ${fault.reason} ${fault.about}`}>{faultLine(fault, filled)}</Text>
            ))}
          </Notice>
        )}
        {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        {isSame && <Text tone="muted">{text.unchanged}</Text>}
        <Button
          wide
          size="large"
          variant="primary"
          icon="check"
          disabled={isSame || faults.length > 0}
          onPress={save}
        >
          {edit === 'copy' ? text.saveNew : text.save}
        </Button>
        <Button wide variant="quiet" onPress={() => go(address(methodId(base)))}>
          {text.cancel}
        </Button>
        <Text tone="muted" size="s">
          {text.cancelHint}
        </Text>
      </Stack>
    </Beside>
  );
}

function readMethod(kept: Json): Method | undefined {
  const parsed = parseMethod(kept);
  return parsed.ok ? parsed.value : undefined;
}
