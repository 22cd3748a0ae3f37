import { type ReactElement, useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { ChosenFace, Faces } from './faces.tsx';
import { FileButton } from './file-button.tsx';
import { galleryText as text } from './gallery-text.ts';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { StatusLine } from './status-line.tsx';
import { Stepper } from './stepper.tsx';
import { TurnedRound } from './turned-round.tsx';
import { VersionChoice } from './version-choice.tsx';

const faces = [
  { value: 'glad', label: text.faces.glad, mood: 'glad' },
  { value: 'even', label: text.faces.even, mood: 'even' },
  { value: 'sad', label: text.faces.sad, mood: 'sad' },
] as const;

/** What a matter is shown with: its steps, a verdict, two versions of one thing, a file. */
export function GalleryMatters(): ReactElement {
  const [isTurned, setIsTurned] = useState(false);
  const turnBack = (): void => setIsTurned(false);
  return (
    <Section title={text.matters}>
      <StatusLine href="/ui" icon="cloud-waiting" tone="warn">
        {text.statusLine}
      </StatusLine>
      <Card>
        <Stepper
          label={text.stepper}
          steps={[
            { key: 'listen', title: text.steps.listen, state: 'done', word: text.stepWords.done },
            {
              key: 'handle',
              title: text.steps.handle,
              state: 'current',
              word: text.stepWords.current,
              detail: text.stepDetail,
            },
            { key: 'confer', title: text.steps.confer, state: 'optional', word: text.stepWords.optional },
            { key: 'judge', title: text.steps.judge, state: 'waiting', word: text.stepWords.waiting },
          ]}
        />
      </Card>
      <Faces label={text.verdict} faces={faces} onChoose={turnBack} />
      <ChosenFace {...faces[0]} />
      <VersionChoice
        title={text.clash}
        hint={text.clashHint}
        choose={text.choose}
        busy={false}
        onChoose={turnBack}
        versions={[
          { key: 'a', content: text.versions.a, detail: text.versionBy.a },
          { key: 'b', content: text.versions.b, detail: text.versionBy.b },
        ]}
      />
      <Row gap="s" wrap>
        <FileButton accept=".json" icon="download" onFile={turnBack}>
          {text.file}
        </FileButton>
        <Button icon="sync" onPress={() => setIsTurned(true)}>
          {text.turnRound}
        </Button>
      </Row>
      <TurnedRound
        open={isTurned}
        title={text.verdict}
        onClose={turnBack}
        closeLabel={text.cancel}
        turnLabel={text.turnRound}
      >
        <Faces label={text.verdict} faces={faces} onChoose={turnBack} />
      </TurnedRound>
    </Section>
  );
}
