import type { ReactElement } from 'react';
import type { HistoryLine, Progress } from '#domain/issues/progress.ts';
import { asText } from '#lib/json.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { historySentence, openingSentence, type Telling } from './history-sentence.ts';
import { historyText } from './issue-history-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly progress: Progress;
  readonly nameOf: NameOf;
  readonly uses: IssuesUses;
}

/** Everything that was done, oldest first, in plain sentences; what no longer counts stays with the reason. */
export function HistoryList({ progress, nameOf, uses }: Props): ReactElement {
  const methods = useWatched(uses.methods);
  const { method, history, round } = progress;
  const telling: Telling = {
    nameOf,
    method,
    methodName: (id) => methods?.version(id)?.name ?? id,
    now: uses.now(),
  };
  return (
    <Section title={text.history}>
      <List label={text.history}>
        <EntryRow>{openingSentence(progress, telling)}</EntryRow>
        {history.map((line) => (
          <EntryRow
            key={`${line.issue} ${line.entry.id}`}
            marks={marksOf(line, round)}
            actions={heldIn(line, uses)}
          >
            {historySentence(line, telling)}
          </EntryRow>
        ))}
      </List>
    </Section>
  );
}

/** The way to the session in which it was done. */
function heldIn({ entry }: HistoryLine, { paths }: IssuesUses): ReactElement | null {
  const session = asText(entry.data['session']);
  if (session === '') return null;
  return (
    <ButtonLink variant="quiet" icon="session" href={paths.session(session)}>
      {historyText.seeSession}
    </ButtonLink>
  );
}

function marksOf({ counts, misfit, round }: HistoryLine, rounds: number): ReactElement | null {
  if (misfit !== undefined) return <Tag tone="quiet">{historyText.superseded(issueRefusals[misfit])}</Tag>;
  return counts === 'yes' && rounds > 1 ? <Tag tone="quiet">{historyText.round(round)}</Tag> : null;
}
