import type { ReactElement } from 'react';
import type { CashLine } from '#domain/projects/cash-book.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly projectId: string;
  readonly line: CashLine;
  readonly uses: ProjectsUses;
  readonly onDone: () => void;
}

/** What does not count yet is struck, what counts is taken back by a line of the other way; each with its reason. */
export function MendForm({ projectId, line, uses, onDone }: Props): ReactElement {
  const shared = { draft: `mend:${projectId}:${line.id}`, label: text.why, uses, onDone };
  return line.isCounted ? (
    <WordsForm
      {...shared}
      hint={text.reverseHint}
      action={text.reverse}
      save={(why) => uses.reverseLine(projectId, line.id, why)}
      refusals={text.lineRefusals}
      said={text.lineSaved}
    />
  ) : (
    <WordsForm
      {...shared}
      hint={text.whyHint}
      action={text.strike}
      save={(why) => uses.strikeLine(projectId, line.id, why)}
      refusals={text.strikeRefusals}
      said={text.saved}
    />
  );
}
