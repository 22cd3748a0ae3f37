import type { ReactElement } from 'react';
import { checklistOf, type ItemState, listStanding } from '#domain/issues/checklist.ts';
import type { Progress, StepProgress } from '#domain/issues/progress.ts';
import type { StepState } from '#domain/issues/step-states.ts';
import type { Step } from '#domain/work-methods/method.ts';
import { versionNumber } from '#domain/work-methods/next-version.ts';
import { Notice } from '#ui/notice.tsx';
import { Card } from '#ui/card.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Stepper, type StepperStep } from '#ui/stepper.tsx';
import { Text } from '#ui/text.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { issueCodes } from './issue-codes-text.ts';
import { historyText } from './issue-history-text.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly progress: Progress;
  readonly nameOf: NameOf;
  readonly now: number;
}

const states: Readonly<Record<StepState, StepperStep['state']>> = {
  done: 'done',
  open: 'current',
  may: 'optional',
  waiting: 'waiting',
  'left-out': 'left-out',
};

/** The method that the issue follows: its steps as they stand in the present round, and why there is another round. */
export function MethodCard({ progress, nameOf, now }: Props): ReactElement {
  const { method, round, rounds } = progress;
  const steps = progress.state === 'joined' ? progress.steps.map(atRest) : progress.steps;
  const causes = rounds.at(-1)?.causes ?? [];
  return (
    <Section title={method.name}>
      <Card>
        <Stack gap="m">
          {versionNumber(method.version) > 1 && (
            <Text tone="muted" size="s">
              {text.methodVersion(versionNumber(method.version))}
            </Text>
          )}
          {round > 1 && (
            <Notice tone="warn" title={text.round(round)}>
              {causes.map(({ id, cause }) => (
                <Text key={id}>{text.roundCause(cause)}</Text>
              ))}
            </Notice>
          )}
          <Stepper
            label={method.name}
            steps={steps.map((one) => ({
              key: one.step.code,
              title: one.step.name,
              state: states[one.state],
              word: issueCodes.stepStates[one.state],
              detail: detailOf(progress, one, nameOf, now),
            }))}
          />
        </Stack>
      </Card>
    </Section>
  );
}

/** It goes on in another issue: here it is nobody's turn. */
function atRest(one: StepProgress): StepProgress {
  return one.state === 'open' || one.state === 'may' ? { ...one, state: 'waiting' } : one;
}

/** Who did it, in every round; before that what it is for and who does it. */
function detailOf(
  progress: Progress,
  { step, state, doings }: StepProgress,
  nameOf: NameOf,
  now: number,
): ReactElement | undefined {
  const { round } = progress;
  const found = listWords(progress, step);
  const told = doings.map(({ id, by, at, note, round: nth }) => {
    const done = text.stepDone(nameOf(by), historyText.day(at, now), note);
    return { id, words: round > 1 ? `${text.round(nth)} ${done}` : done };
  });
  const ahead =
    state === 'open'
      ? [step.hint ?? '', text.stepWho(step.who.map((role) => issueCodes.roles[role]))]
          .filter((words) => words !== '')
          .map((words) => ({ id: words, words }))
      : [];
  const looked = found === '' ? [] : [{ id: 'checked', words: found }];
  const lines = [...told, ...looked, ...ahead];
  if (lines.length === 0) return undefined;
  return (
    <>
      {lines.map(({ id, words }) => (
        <Text key={id} as="div" size="s">
          {words}
        </Text>
      ))}
    </>
  );
}

/** What was found when the step's list was gone through (JN-06, ZZ-24). */
function listWords(progress: Progress, step: Step): string {
  const [guard, found] = [checklistOf(step), listStanding(progress, step)];
  if (guard === undefined || found === undefined) return '';
  const of = (wanted: ItemState): readonly string[] =>
    [...found.items].filter(([, state]) => state === wanted).map(([item]) => item);
  return text.checklist.standing(
    found.list,
    of('right'),
    [...of('wanting'), ...of('unseen')],
    guard.complete,
  );
}
