import { type ReactElement, useState } from 'react';
import type { Project } from '#domain/projects/project.ts';
import { currentStage, lastDone, type Stage, type StageProof } from '#domain/projects/stages.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Stepper } from '#ui/stepper.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { dayWords } from './day-words.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';
import { StageForm } from './stage-form.tsx';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** 步骤 (SJ-08): one after the other, each with its proof and its day; the next one only. */
export function StagesSection({ project, uses }: Props): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const [opened, setOpened] = useState<'done' | 'back'>();
  const { id, scope, stages, isNewer, finishedOn } = project;
  const goesOn = !isNewer && finishedOn === '';
  const current = currentStage(stages);
  const last = lastDone(stages);
  const close = (): void => setOpened(undefined);
  return (
    <Section title={text.stages}>
      <Card>
        <Stack gap="m">
          <Stepper
            label={text.stages}
            steps={stages.map((stage) => ({
              key: String(stage.nth),
              title: stage.name,
              state: stage.state,
              word: text.stageWords[stage.state],
              detail: stageDetail(stage, nameOf, uses.now()),
            }))}
          />
          {goesOn && current !== undefined && uses.may('note-stage', scope) && (
            <Button
              wide
              size="large"
              variant="primary"
              icon="check"
              detail={current.name}
              onPress={() => setOpened('done')}
            >
              {text.stageReached}
            </Button>
          )}
          {goesOn && last !== undefined && uses.may('change-projects', scope) && (
            <Button wide variant="quiet" onPress={() => setOpened('back')}>
              {text.stageTakeBack}
            </Button>
          )}
        </Stack>
      </Card>
      <Sheet open={opened === 'done' && current !== undefined} title={current?.name ?? ''} onClose={close}>
        {current !== undefined && <StageForm projectId={id} stage={current.nth} uses={uses} onDone={close} />}
      </Sheet>
      <Sheet
        open={opened === 'back' && last !== undefined}
        title={text.stageTakeBackTitle(last?.name ?? '')}
        onClose={close}
      >
        {last !== undefined && (
          <WordsForm
            draft={`stage-back:${id}:${last.nth}`}
            label={text.why}
            hint={text.whyHint}
            action={text.stageTakeBack}
            save={(why) => uses.takeBackStage(id, last.nth, why)}
            refusals={text.takeBackRefusals}
            said={text.saved}
            uses={uses}
            onDone={close}
          />
        )}
      </Sheet>
    </Section>
  );
}

/** Every proof on a line of its own, those that were taken back below. */
function stageDetail({ proofs, takenBack }: Stage, nameOf: NameOf, now: number): ReactElement | null {
  const words = ({ on, by, words: said }: StageProof): string =>
    text.proof(dayWords(on, now), nameOf(by), said);
  const lines = [
    ...proofs.map((proof) => ({ id: proof.id, line: words(proof) })),
    ...takenBack.map((proof) => ({ id: proof.id, line: text.takenBack(words(proof), proof.why) })),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      {lines.map(({ id, line }, nth) => (
        <span key={id}>
          {nth > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}
