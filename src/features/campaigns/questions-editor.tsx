import type { ReactElement } from 'react';
import { MOST_QUESTIONS, QUESTION_KINDS, type Question } from '#domain/campaigns/questionnaire.ts';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/section.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { campaignsText as text } from './campaigns-text.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly nextId: () => string;
  readonly onChange: (questions: readonly Question[]) => void;
}

/** What is asked at the doors; a question keeps its id when its words are mended. */
export function QuestionsEditor({ questions, nextId, onChange }: Props): ReactElement {
  const change = (id: string, part: Partial<Question>): void =>
    onChange(questions.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <Stack gap="l">
      {questions.map(({ id, words, kind, options }, nth) => (
        <Section
          key={id}
          title={text.question(nth + 1)}
          action={
            <Button
              variant="quiet"
              icon="trash"
              onPress={() => onChange(questions.filter((one) => one.id !== id))}
            >
              {text.removeQuestion}
            </Button>
          }
        >
          <Stack>
            <TextField
              label={text.question(nth + 1)}
              value={words}
              onChange={(typed) => change(id, { words: typed })}
            />
            <SelectField
              label={text.kind}
              value={kind}
              options={QUESTION_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
              onChange={(chosen) => change(id, { kind: chosen })}
            />
            {kind !== 'free' && (
              <TextArea
                label={text.options}
                value={options.join('\n')}
                onChange={(typed) => change(id, { options: typed.split('\n') })}
                rows={4}
              />
            )}
          </Stack>
        </Section>
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Button
          wide
          icon="plus"
          onPress={() => onChange([...questions, { id: nextId(), words: '', kind: 'single', options: [] }])}
        >
          {text.addQuestion}
        </Button>
      )}
    </Stack>
  );
}
