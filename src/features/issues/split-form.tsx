import { type ReactElement, useState } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import type { Part } from '#usecases/issues/split-issue.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => Promise<void>;
}

const BLANK: Part = { unit: '', summary: '' };

/** 民意诉求分离 (QF-08): one part for each department. */
export function SplitForm({ progress: { issue }, uses, onDone }: Props): ReactElement {
  const [parts, setParts] = useState<readonly Part[]>([BLANK, BLANK]);
  const [refusal, setRefusal] = useState<IssueRefusal | 'no-summary'>();
  const put = (nth: number, part: Part): void => setParts(parts.map((one, at) => (at === nth ? part : one)));
  const split = async (): Promise<void> => {
    const named = parts.filter(({ unit, summary }) => `${unit}${summary}`.trim() !== '');
    const saved = await uses.splitIssue(issue.id, named);
    if (saved.ok) await onDone();
    else setRefusal(saved.reason);
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.splitHint}</Text>
      {parts.map((part, nth) => (
        <Stack key={nth} gap="s">
          <TextField
            label={text.splitUnit(nth + 1)}
            value={part.unit}
            onChange={(unit) => put(nth, { ...part, unit })}
            maxLength={40}
          />
          <TextArea
            label={text.splitSummary}
            value={part.summary}
            onChange={(summary) => put(nth, { ...part, summary })}
            rows={2}
          />
        </Stack>
      ))}
      <Button variant="quiet" icon="plus" onPress={() => setParts([...parts, BLANK])}>
        {text.splitMore}
      </Button>
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={() => void split()}>
        {text.split}
      </Button>
    </Stack>
  );
}
