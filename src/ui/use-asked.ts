import { useEffect, useState } from 'react';

/** `asking` until the answer is there; a failed question stays `failed` and can be asked again. */
export type Asked<Answer> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed' };

/** The answer to one question. Give the same function for the same question (useCallback). */
export function useAsked<Answer>(ask: () => Promise<Answer>): Asked<Answer> {
  const [held, setHeld] = useState<{ readonly ask: () => Promise<Answer>; readonly asked: Asked<Answer> }>();
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (answer) => {
        if (isCurrent) setHeld({ ask, asked: { state: 'answered', answer } });
      },
      () => {
        if (isCurrent) setHeld({ ask, asked: { state: 'failed' } });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return held?.ask === ask ? held.asked : { state: 'asking' };
}
