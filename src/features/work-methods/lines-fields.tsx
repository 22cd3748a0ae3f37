import type { ReactElement } from 'react';
import { freshCode, swapped } from '#domain/work-methods/edit-method.ts';
import { type Clock, type Level, type Method, METHOD_LIMITS } from '#domain/work-methods/method.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { Toolbar } from '#ui/toolbar.tsx';
import { methodsText as text } from './methods-text.ts';

interface Props {
  readonly method: Method;
  readonly onChange: (part: Partial<Method>) => void;
}

const TRIES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** 不满意: where it goes back to; and how often somebody is tried before no verdict is a reason. */
export function ReworkFields({ method, onChange }: Props): ReactElement {
  const { steps, backTo, triesForVerdict } = method;
  const isGone = !steps.some(({ code }) => code === backTo);
  return (
    <Card title={text.rework}>
      <Stack gap="m">
        <Text tone="muted">{text.backToHint}</Text>
        <SelectField
          label={text.backTo}
          value={backTo}
          options={[...(isGone ? [{ value: backTo, label: text.choose }] : []), ...steps.map(asOption)]}
          onChange={(code) => onChange({ backTo: code })}
        />
        <SelectField
          label={text.tries}
          value={`${triesForVerdict}`}
          options={TRIES.map((count) => ({ value: `${count}`, label: text.timesTried(count) }))}
          onChange={(count) => onChange({ triesForVerdict: Number(count) })}
        />
      </Stack>
    </Card>
  );
}

/** 首接负责 (JN-07): the step whose doer residents keep turning to. */
export function ContactField({ method: { steps, contact }, onChange }: Props): ReactElement {
  const reported = steps.filter(({ finishedBy }) => finishedBy === 'report');
  const isGone = contact !== undefined && !reported.some(({ code }) => code === contact);
  return (
    <Card title={text.contact}>
      <Stack gap="m">
        <Text tone="muted">{text.contactHint}</Text>
        <SelectField
          label={text.contact}
          value={contact ?? ''}
          options={[
            { value: '', label: text.noContact },
            ...(isGone ? [{ value: contact, label: text.choose }] : []),
            ...reported.map(({ code, name }) => ({ value: code, label: text.contactStep(name) })),
          ]}
          onChange={(code) => onChange({ contact: code })}
        />
      </Stack>
    </Card>
  );
}

/** Whom somebody turns to next, lowest first. */
export function LadderFields({ method: { ladder }, onChange }: Props): ReactElement {
  const put = (at: number, level: Level): void =>
    onChange({ ladder: ladder.map((one, nth) => (nth === at ? level : one)) });
  const codes = ladder.map(({ code }) => code);
  return (
    <Card title={text.ladder}>
      <Stack gap="m">
        <Text tone="muted">{text.ladderHint}</Text>
        {ladder.map((level, at) => (
          <Toolbar
            key={level.code}
            label={text.level(at + 1)}
            search={
              <TextField
                label={text.level(at + 1)}
                value={level.name}
                onChange={(name) => put(at, { ...level, name })}
                maxLength={METHOD_LIMITS.text}
              />
            }
          >
            <Button
              variant="quiet"
              label={text.upLevel(at + 1)}
              disabled={at === 0}
              onPress={() => onChange({ ladder: swapped(ladder, at, -1) })}
            >
              {text.up}
            </Button>
            <Button
              variant="quiet"
              label={text.removeLevel(at + 1)}
              onPress={() => onChange({ ladder: ladder.filter((_, nth) => nth !== at) })}
            >
              {text.remove}
            </Button>
          </Toolbar>
        ))}
        {ladder.length < METHOD_LIMITS.levels && (
          <Button
            icon="plus"
            onPress={() => onChange({ ladder: [...ladder, { code: freshCode('level', codes), name: '' }] })}
          >
            {text.addLevel}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

/** Limits in working days: what starts them and what ends them. */
export function ClocksFields({ method: { clocks, steps }, onChange }: Props): ReactElement {
  const put = (at: number, part: Partial<Clock>): void =>
    onChange({ clocks: clocks.map((one, nth) => (nth === at ? { ...one, ...part } : one)) });
  const codes = clocks.map(({ code }) => code);
  const stepOptions = steps.map(({ code, name }) => ({ value: code, label: text.stepDone(name) }));
  return (
    <Card title={text.clocks}>
      <Stack gap="m">
        <Text tone="muted">{text.clocksHint}</Text>
        {clocks.map(({ code, name, workingDays, startedBy, endedBy }, at) => (
          <Card key={code} title={text.clock(at + 1)}>
            <Stack gap="s">
              <TextField
                label={text.clockName}
                value={name}
                onChange={(typed) => put(at, { name: typed })}
                maxLength={METHOD_LIMITS.text}
              />
              <TextField
                label={text.workingDays}
                inputMode="numeric"
                value={workingDays === 0 ? '' : `${workingDays}`}
                onChange={(typed) => put(at, { workingDays: Number(typed.replace(/\D/g, '').slice(0, 4)) })}
              />
              <SelectField
                label={text.startedBy}
                value={typeof startedBy === 'string' ? '' : startedBy.step}
                options={[{ value: '', label: text.submission }, ...stepOptions]}
                onChange={(step) => put(at, { startedBy: step === '' ? 'submission' : { step } })}
              />
              <SelectField
                label={text.endedBy}
                value={typeof endedBy === 'string' ? '' : endedBy.step}
                options={[{ value: '', label: text.allAnswered }, ...stepOptions]}
                onChange={(step) => put(at, { endedBy: step === '' ? 'answers' : { step } })}
              />
              <Button
                variant="quiet"
                icon="trash"
                onPress={() => onChange({ clocks: clocks.filter((_, nth) => nth !== at) })}
              >
                {text.removeClock(at + 1)}
              </Button>
            </Stack>
          </Card>
        ))}
        {clocks.length < METHOD_LIMITS.clocks && (
          <Button
            icon="plus"
            onPress={() => onChange({ clocks: [...clocks, blankClock(freshCode('clock', codes))] })}
          >
            {text.addClock}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function blankClock(code: string): Clock {
  return { code, name: '', startedBy: 'submission', workingDays: 7, endedBy: 'answers' };
}

function asOption({ code, name }: { readonly code: string; readonly name: string }): {
  readonly value: string;
  readonly label: string;
} {
  return { value: code, label: name };
}
