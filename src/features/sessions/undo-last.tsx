import type { ReactElement } from 'react';
import { codeOf } from '#domain/records/reading.ts';
import { PEOPLE } from '#domain/sessions/people.ts';
import type { Step } from '#domain/sessions/steps.ts';
import { Button } from '#ui/button.tsx';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  /** The last thing done on this phone. */
  readonly step: Step;
  readonly onUndo: (entryId: string) => Promise<void>;
}

export function UndoLast({ step, onUndo }: Props): ReactElement {
  return (
    <Button variant="quiet" icon="history" onPress={() => void onUndo(step.entry)}>
      {wordsFor(step)}
    </Button>
  );
}

function wordsFor(step: Step): string {
  switch (step.what) {
    case 'arrival':
      return text.undoStep.arrival(personName(step.person), step.delta);
    case 'remark':
      return text.undoStep.remark(shortened(step.words));
    case 'taken':
      return text.undoStep.taken;
    case 'corrected':
      return text.undoStep.corrected;
  }
}

/** What a kind of person is called; one that a newer app knows is 其他. */
export function personName(person: string): string {
  const known = codeOf(person, PEOPLE);
  return known === undefined ? text.otherPerson : text.people[known];
}

function shortened(words: string): string {
  return words.length > 12 ? `${words.slice(0, 12)}…` : words;
}
