import type { ReactElement } from 'react';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import { Button } from '#ui/button.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { Part } from '#usecases/issues/split-issue.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { SaveFoot } from './save-foot.tsx';

interface Props {
  readonly issueId: string;
  readonly uses: Pick<IssuesUses, 'drafts' | 'splitIssue'>;
  readonly onDone: () => void;
}

interface Written {
  readonly parts: readonly Part[];
}

const BLANK: Part = { unit: '', summary: '' };
const BLANKS: Written = { parts: [BLANK, BLANK] };

/** 民意诉求分离 (QF-08): one part for each department. For an issue's own screen and for the desk's board. */
export function SplitForm({ issueId, uses, onDone }: Props): ReactElement {
  const kept = useKeptForm(uses.drafts, `split:${issueId}`, BLANKS, parseParts);
  const { filled, change } = kept;
  if (filled === undefined) return <Skeleton lines={4} />;
  const { parts } = filled;
  const put = (nth: number, part: Part): void =>
    change({ parts: parts.map((one, at) => (at === nth ? part : one)) });
  const split = (): ReturnType<IssuesUses['splitIssue']> => {
    const named = parts.filter(({ unit, summary }) => `${unit}${summary}`.trim() !== '');
    return uses.splitIssue(issueId, named);
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
      <Button variant="quiet" icon="plus" onPress={() => change({ parts: [...parts, BLANK] })}>
        {text.splitMore}
      </Button>
      <SaveFoot label={text.split} kept={kept} save={split} onDone={onDone} />
    </Stack>
  );
}

function parseParts(kept: Json): Written | undefined {
  const parts = isJsonObject(kept) && Array.isArray(kept['parts']) ? kept['parts'].filter(isJsonObject) : [];
  if (parts.length === 0) return undefined;
  return { parts: parts.map((part) => ({ unit: asText(part['unit']), summary: asText(part['summary']) })) };
}
