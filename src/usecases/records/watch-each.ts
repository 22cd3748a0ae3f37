import type { Watch } from './watch-folded.ts';

/** Several questions as one: answers when all have answered, then after each change, in the order of the questions. */
export function watchEach<Answer>(watches: readonly Watch<Answer>[]): Watch<readonly Answer[]> {
  return (onAnswer) => {
    const answers: Answer[] = [];
    let open = watches.length;
    const stops = watches.map((watch, nth) =>
      watch((answer) => {
        if (!(nth in answers)) open -= 1;
        answers[nth] = answer;
        if (open === 0) onAnswer([...answers]);
      }),
    );
    if (open === 0) onAnswer([]);
    return () => stops.forEach((stop) => stop());
  };
}
