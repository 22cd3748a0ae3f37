import type { ReactElement } from 'react';
import { roleNames } from '#domain/access/role-names-text.ts';
import { deliberationNames } from '#domain/issues/deliberation-words-text.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { FieldIs, Guard, Method, Step } from '#domain/work-methods/method.ts';
import { Card } from '#ui/card.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import type { MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';

interface Props {
  readonly method: Method;
  readonly kinds: readonly SessionKind[];
  readonly fields: MethodsUses['fields'];
}

const names = text.ruleNames;

/** All that a version asks, step by step, to be read without opening the form. */
export function MethodRules({ method, kinds, fields }: Props): ReactElement {
  const { steps, ladder, clocks, backTo, contact = '' } = method;
  const nameOf = (code: string): string => steps.find((step) => step.code === code)?.name ?? code;
  const wholes: readonly Item[] = [
    { name: names.backTo, value: text.backAgain(nameOf(backTo)) },
    { name: names.contact, value: contact === '' ? '' : text.contactStep(nameOf(contact)) },
    { name: names.ladder, value: ladder.map(({ name }) => name).join(' → ') },
    {
      name: names.clocks,
      value: clocks.map(({ name, workingDays }) => text.clockLine(name, workingDays)).join('；'),
    },
  ];
  return (
    <Section title={text.rules}>
      <Stack gap="m">
        {steps.map((step, at) => (
          <Card key={step.code} title={text.step(at + 1, step.name)}>
            <KeyValue items={said(stepItems(step, nameOf, kinds, fields))} />
          </Card>
        ))}
        <Card title={text.inHead}>
          <KeyValue items={said(wholes)} />
        </Card>
      </Stack>
    </Section>
  );
}

interface Item {
  readonly name: string;
  readonly value: string;
}

function said(items: readonly Item[]): readonly Item[] {
  return items.filter(({ value }) => value !== '');
}

function stepItems(
  step: Step,
  nameOf: (code: string) => string,
  kinds: Props['kinds'],
  fields: Props['fields'],
): readonly Item[] {
  const {
    body = '',
    hint = '',
    after,
    optional,
    leftOutWhen,
    who,
    needs = [],
    guards = [],
    finishedBy,
  } = step;
  return [
    { name: names.body, value: body },
    { name: names.hint, value: hint },
    { name: names.after, value: after.map(nameOf).join('、') },
    { name: names.mustDo, value: optional === true ? text.optional : exception(leftOutWhen) },
    { name: names.who, value: who.map((role) => roleNames[role]).join('、') },
    { name: names.needs, value: needs.map((field) => fields[field]).join('、') },
    { name: names.guards, value: guards.map((guard) => guardWords(guard, kinds)).join('；') },
    { name: names.finishedBy, value: text.finishes[finishedBy] },
  ];
}

function exception(when: FieldIs | undefined): string {
  return when === undefined ? '' : text.mayLeaveOut(valuesOf(when));
}

function valuesOf({ is }: FieldIs): string {
  const names = new Map<string, string>(Object.entries(text.values));
  return is.map((value) => names.get(value) ?? value).join('、');
}

function guardWords(guard: Guard, kinds: Props['kinds']): string {
  const namesOf = (codes: readonly string[]): string =>
    codes.map((code) => kinds.find((kind) => kind.code === code)?.name ?? code).join('、');
  switch (guard.kind) {
    case 'opinions':
    case 'triage':
      return text.guardKinds[guard.kind];
    case 'session':
      return text.guardWith(text.guardKinds.session, namesOf(guard.of));
    case 'deliberation': {
      const held = text.guardWith(deliberationNames[guard.of], namesOf(guard.in));
      return guard.unless === undefined ? held : text.guardUnless(held, valuesOf(guard.unless));
    }
    case 'checklist':
      return guard.lists.map(({ name, items }) => text.guardWith(name, items.join('、'))).join('；');
  }
}
