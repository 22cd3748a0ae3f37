import { type ReactElement, useState } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useAlike } from './use-alike.ts';

interface Props {
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

/** Open issues that say much the same; this one goes on within the chosen one. */
export function JoinForm({ progress: { issue }, uses, onDone }: Props): ReactElement {
  const [refusal, setRefusal] = useState<IssueRefusal>();
  const alike = useAlike(uses, issue.summary, issue.building).filter(({ id }) => id !== issue.id);
  const join = async (into: string): Promise<void> => {
    const saved = await uses.joinIssues(issue.id, into);
    if (saved.ok) onDone();
    else setRefusal(saved.reason);
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.joinHint}</Text>
      {alike.length === 0 ? (
        <Text>{text.joinNone}</Text>
      ) : (
        <List label={text.joinInto}>
          {alike.map((other) => (
            <EntryRow
              key={other.id}
              detail={other.building === '' ? text.anywhere : other.building}
              actions={<Button onPress={() => void join(other.id)}>{text.join}</Button>}
            >
              {other.summary}
            </EntryRow>
          ))}
        </List>
      )}
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
    </Stack>
  );
}
