import type { ReactElement } from 'react';
import styles from './choices.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
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
          <fieldset key={id} className={styles.field}>
            <legend className={styles.legend}>{kind === 'multiple' ? `${words} ${hint}` : words}</legend>
            <div className={classNames(styles.choices, styles.two)}>
              {options.map((option) => (
                <button
                  key={option}
                  type="button"
                  className={classNames(styles.choice, styles.plain)}
                  aria-pressed={(answers[id] ?? []).includes(option)}
                  onClick={() => onToggle(id, option)}
                >
                  <span className={styles.label}>{option}</span>
                  <span className={styles.tick}>
                    <Icon name="check" />
                  </span>
                </button>
              ))}
            </div>
          </fieldset>
        ),
      )}
    </Stack>
  );
}
