import { startTransition, useEffect, useState } from 'react';

type Watch<Answer> = (onAnswer: (answer: Answer) => void) => () => void;

/**
 * The latest answer of a watch, `undefined` until the first. Give the same function for the same question (useMemo):
 * another function is another question, whose old answer is never shown. An answer is drawn in slices, and a key or a
 * tap that comes meanwhile goes first.
 */
export function useWatched<Answer>(watch: Watch<Answer>): Answer | undefined {
  const [held, setHeld] = useState<{ readonly watch: Watch<Answer>; readonly answer: Answer }>();
  useEffect(() => watch((answer) => startTransition(() => setHeld({ watch, answer }))), [watch]);
  return held?.watch === watch ? held.answer : undefined;
}
