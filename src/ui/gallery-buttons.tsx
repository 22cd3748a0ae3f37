import { type ReactElement, useState } from 'react';
import { ButtonLink } from './button-link.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { galleryText as text } from './gallery-text.ts';
import { Row } from './row.tsx';
import { Stack } from './stack.tsx';

type Outcome = keyof typeof text.outcomes;
type Opinion = keyof typeof text.opinions;

export function GalleryButtons(): ReactElement {
  const [outcome, setOutcome] = useState<Outcome | undefined>('met');
  const [opinion, setOpinion] = useState<Opinion | undefined>();
  const [presses, setPresses] = useState(0);
  const press = (): void => setPresses(presses + 1);

  return (
    <>
      <Card title={text.buttons}>
        <Row>
          <Button variant="primary" icon="check" onPress={press}>
            {text.primary}
          </Button>
          <Button onPress={press}>{text.secondary}</Button>
          <Button variant="quiet" icon="history" onPress={press}>
            {text.quiet}
          </Button>
          <Button variant="danger" icon="trash" onPress={press}>
            {text.danger}
          </Button>
          <Button variant="primary" busy onPress={press}>
            {text.saving}
          </Button>
          <Button busy onPress={press}>
            {text.saving}
          </Button>
          <Button variant="primary" disabled onPress={press}>
            {text.unavailable}
          </Button>
          <Button disabled onPress={press}>
            {text.unavailable}
          </Button>
          <ButtonLink href="/ui?ledger" icon="ledger">
            {text.link}
          </ButtonLink>
        </Row>
        <Stack gap="s">
          <Button variant="primary" size="large" wide icon="check" onPress={press}>
            {text.large}
          </Button>
          <Button wide icon="quote" onPress={press}>
            {text.longButton}
          </Button>
        </Stack>
      </Card>
      <Card title={text.choices}>
        <Stack gap="l">
          <Choices
            legend={text.outcome}
            columns={5}
            value={outcome}
            onChoose={setOutcome}
            choices={[
              { value: 'met', label: text.outcomes.met, icon: 'met', tone: 'good' },
              { value: 'nobody', label: text.outcomes.nobody, icon: 'nobody', tone: 'warn' },
              { value: 'refused', label: text.outcomes.refused, icon: 'refused', tone: 'bad' },
              { value: 'moved', label: text.outcomes.moved, icon: 'moved', tone: 'quiet' },
              { value: 'phone', label: text.outcomes.phone, icon: 'phone', tone: 'info' },
            ]}
          />
          <Choices
            legend={text.noOpinion}
            columns={2}
            value={opinion}
            onChoose={setOpinion}
            choices={[
              { value: 'none', label: text.opinions.none, detail: text.opinionDetail.none, icon: 'check' },
              { value: 'some', label: text.opinions.some, detail: text.opinionDetail.some, icon: 'quote' },
            ]}
          />
        </Stack>
      </Card>
    </>
  );
}
