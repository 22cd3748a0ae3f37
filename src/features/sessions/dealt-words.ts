import { deliberationNames, votesWords } from '#domain/issues/deliberation-words-text.ts';
import type { DealtWith } from '#usecases/sessions/read-deliberations.ts';
import { sessionsText as text } from './sessions-text.ts';

/** What a session settled about one issue, a sentence each: how it was decided, with the figures counted there. */
export function dealtWords({ deliberations, steps }: DealtWith): readonly string[] {
  const decided = deliberations.map((held) =>
    text.deliberated(deliberationNames[held.of], held.agreed, votesWords(held), held.note),
  );
  return steps.length === 0 ? decided : [...decided, text.stepsDone(steps)];
}
