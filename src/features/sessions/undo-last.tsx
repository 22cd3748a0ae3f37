import type { ReactElement } from 'react';
import type { Step } from '#domain/sessions/steps.ts';
import { Button } from '#ui/button.tsx';
import { personName } from './person-name.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  /** The last thing done on this phone that stands. */
  readonly step: Step;
  readonly onUndo: () => unknown;
}

export function UndoLast({ step, onUndo }: Props): ReactElement {
  const what = wordsFor(step);
  return (
    <Button oneLine variant="quiet" icon="history" label={text.undoOf(what)} detail={what} onPress={onUndo}>
      {text.undo}
    </Button>
  );
}

function wordsFor(step: Step): string {
  switch (step.what) {
    case 'arrival':
      return text.undoStep.arrival(personName(step.person), step.delta);
    case 'remark':
      return text.undoStep.remark(shortened(step.words));
    default:
      return text.undoStep[step.what];
  }
}

/** As much of a line as stands on a button. */
const SHOWN = 4;

function shortened(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
