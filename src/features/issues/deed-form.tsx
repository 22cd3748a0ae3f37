import type { ReactElement } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { AskField } from './ask-field.tsx';
import type { Deed } from './deed.ts';
import { actionOf, fieldsOf, type Filled } from './deed-action.ts';
import { IssueFieldInput } from './issue-field-input.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { SaveFoot } from './save-foot.tsx';
import { parseWords } from './kept-words.ts';

interface Props {
  readonly deed: Deed;
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

const NOTHING: Filled = {};

/** The form of one deed: what it asks, the fields that its step needs, and why it was refused. What is typed is kept. */
export function DeedForm({ deed, progress, uses, onDone }: Props): ReactElement {
  const kept = useKeptForm<Filled>(uses.drafts, `deed:${progress.issue.id}:${deed.key}`, NOTHING, parseWords);
  const { filled, change } = kept;
  if (filled === undefined) return <Skeleton lines={3} />;
  return (
    <Stack gap="m">
      {deed.fields.map((field) => (
        <IssueFieldInput
          key={field}
          field={field}
          uses={uses}
          summary={progress.issue.summary}
          value={filled[`field:${field}`] ?? ''}
          onChange={(value) => change({ [`field:${field}`]: value })}
        />
      ))}
      {deed.asks.map((ask) => (
        <AskField
          key={ask}
          ask={ask}
          deed={deed}
          uses={uses}
          value={filled[ask] ?? ''}
          onChange={(value) => change({ [ask]: value })}
        />
      ))}
      {deed.asks.length + deed.fields.length > 0 && (
        <Text tone="muted" size="s">
          {text.namesNobody}
        </Text>
      )}
      <SaveFoot
        label={text.save}
        kept={kept}
        save={() => record(deed, progress, uses, filled)}
        onDone={onDone}
      />
    </Stack>
  );
}

/** Taking an issue out of another one concerns both; everything else is one entry here. */
function record(
  deed: Deed,
  { issue }: Progress,
  uses: IssuesUses,
  filled: Filled,
): ReturnType<IssuesUses['recordAction']> {
  const action = actionOf(deed, filled);
  if (action.kind === 'unjoined') return uses.partIssues(issue.id, action.from, action.reason);
  return uses.recordAction(issue.id, action, fieldsOf(deed, filled));
}
