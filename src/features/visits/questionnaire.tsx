import type { ReactElement } from 'react';
import { type Answers, type Question, toggled } from '#domain/campaigns/questionnaire.ts';
import { KeyValue } from '#ui/key-value.tsx';
import { QuestionFields } from '#ui/question-fields.tsx';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** What the campaign asks at this door; none of it must be answered. */
export function Questionnaire({ questions, answers, onChange }: Props): ReactElement {
  return (
    <QuestionFields
      questions={questions}
      answers={answers}
      hint={text.chooseSeveral}
      onToggle={(id, option) => {
        const question = questions.find((one) => one.id === id);
        if (question !== undefined) onChange(toggled(question, answers, option));
      }}
      onText={(id, words) => onChange({ ...answers, [id]: words === '' ? [] : [words] })}
    />
  );
}

/** What was answered, on the page of a visit. */
export function AnswersGiven({ questions, answers }: Omit<Props, 'onChange'>): ReactElement | null {
  const given = questions.filter(({ id }) => (answers[id] ?? []).length > 0);
  if (given.length === 0) return null;
  return (
    <KeyValue
      items={given.map(({ id, words }) => ({ name: words, value: text.answers(answers[id] ?? []) }))}
    />
  );
}
