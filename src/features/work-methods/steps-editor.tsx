import { type ReactElement, useState } from 'react';
import { roleNames } from '#domain/access/role-names-text.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import {
  addStep,
  mayComeBefore,
  moveStep,
  ordersOf,
  removeStep,
  withOrder,
} from '#domain/work-methods/edit-method.ts';
import { type Method, METHOD_LIMITS, type Step } from '#domain/work-methods/method.ts';
import type { MethodFault } from '#domain/work-methods/validate-method.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { faultWords } from './fault-words.ts';
import type { MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';
import { StepFields } from './step-fields.tsx';

interface Props {
  readonly method: Method;
  readonly faults: readonly MethodFault[];
  readonly kinds: readonly SessionKind[];
  readonly fields: MethodsUses['fields'];
  readonly onChange: (method: Method) => void;
}

/** The steps from the first to the last; each is folded up until somebody wants to change it. */
export function StepsEditor({ method, faults, kinds, fields, onChange }: Props): ReactElement {
  const [added, setAdded] = useState('');
  const { steps } = method;
  const orders = ordersOf(method);
  const put = (at: number, step: Step): void =>
    onChange({ ...method, steps: steps.map((one, nth) => (nth === at ? step : one)) });
  return (
    <Stack gap="m">
      {steps.map((step, at) => {
        const wrong = faults.filter(({ line }) => line === at + 1);
        return (
          <Card key={step.code} tone={wrong.length > 0 ? 'bad' : undefined}>
            <Details
              startsOpen={step.code === added}
              summary={<Summary number={at + 1} step={step} isWrong={wrong.length > 0} />}
            >
              <Stack gap="m">
                {wrong.map((fault) => (
                  <Notice key={`${fault.reason} ${fault.about}`} tone="bad">
                    {faultWords(fault)}
                  </Notice>
                ))}
                <StepFields
                  step={step}
                  nameable={mayComeBefore(method, step)}
                  order={orders[at] ?? 'next'}
                  kinds={kinds}
                  fields={fields}
                  onOrder={(order) => onChange(withOrder(method, at, order))}
                  onChange={(changed) => put(at, changed)}
                />
              </Stack>
            </Details>
            <Row>
              <Button
                variant="quiet"
                label={text.upStep(step.name)}
                disabled={at === 0}
                onPress={() => onChange(moveStep(method, at, -1))}
              >
                {text.up}
              </Button>
              <Button
                variant="quiet"
                label={text.downStep(step.name)}
                disabled={at === steps.length - 1}
                onPress={() => onChange(moveStep(method, at, 1))}
              >
                {text.down}
              </Button>
              <Button
                variant="quiet"
                label={text.removeStep(step.name)}
                onPress={() => onChange(removeStep(method, at))}
              >
                {text.remove}
              </Button>
            </Row>
          </Card>
        );
      })}
      {steps.length < METHOD_LIMITS.steps && (
        <Button
          wide
          icon="plus"
          onPress={() => {
            const longer = addStep(method, text.newStep);
            setAdded(longer.steps.at(-1)?.code ?? '');
            onChange(longer);
          }}
        >
          {text.addStep}
        </Button>
      )}
    </Stack>
  );
}

interface SummaryProps {
  readonly number: number;
  readonly step: Step;
  readonly isWrong: boolean;
}

function Summary({ number, step, isWrong }: SummaryProps): ReactElement {
  const { name, who, needs = [] } = step;
  const asks = [text.whoLine(who.map((role) => roleNames[role])), text.needsLine(needs.length)];
  return (
    <>
      {text.step(number, name)}{' '}
      {isWrong && (
        <Tag tone="bad" icon="warning">
          {text.toMend}
        </Tag>
      )}
      <Text as="div" tone="muted" size="s">
        {asks.filter((part) => part !== '').join(' · ')}
      </Text>
    </>
  );
}
