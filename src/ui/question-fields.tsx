import type { ReactElement } from 'react';
import { Choices } from './choices.tsx';
import { Stack } from './stack.tsx';
import { TextArea } from './text-area.tsx';

export interface QuestionFieldsProps {
  readonly questions: readonly {
    readonly id: string;
    readonly words: string;
    readonly kind: 'single' | 'multiple' | 'free';
    readonly options: readonly string[];
  }[];
  /** What was chosen or written, by question. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Beside questions of which several answers can be chosen. */
  readonly hint: string;
  readonly onToggle: (question: string, option: string) => void;
  readonly onText: (question: string, text: string) => void;
}

/** A short questionnaire: options are tapped, a second tap takes one back; free questions have a field. */
export function QuestionFields(props: QuestionFieldsProps): ReactElement {
  const { questions, answers, hint, onToggle, onText } = props;
  return (
    <Stack>
      {questions.map(({ id, words, kind, options }) =>
        kind === 'free' ? (
          <TextArea
            key={id}
            label={words}
            value={answers[id]?.[0] ?? ''}
            onChange={(text) => onText(id, text)}
            rows={2}
          />
        ) : (
          <Choices
            key={id}
            legend={kind === 'multiple' ? `${words} ${hint}` : words}
            choices={options.map((option) => ({ value: option, label: option }))}
            value={answers[id]}
            onChoose={(option) => onToggle(id, option)}
            columns={2}
          />
        ),
      )}
    </Stack>
  );
}
