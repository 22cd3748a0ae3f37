import { type ReactElement, useState } from 'react';
import type { IssueAction, Votes } from '#domain/issues/action.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { AskField } from './ask-field.tsx';
import type { Deed } from './deed.ts';
import { IssueFieldInput } from './issue-field-input.tsx';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { parseWords } from './kept-words.ts';

interface Props {
  readonly deed: Deed;
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

type Words = Readonly<Record<string, string>>;
type Deliberating = Extract<IssueAction, { kind: 'deliberated' }>;

const NOTHING: Words = {};
const COUNTS: readonly (keyof Votes)[] = ['entitled', 'present', 'inFavour', 'against', 'abstained'];
const words = text.deliberation;

/** 三议 (ZZ-02): in which session, how many were there, how they decided. Counted there, only noted here. */
export function DeliberationForm({ deed, progress, uses, onDone }: Props): ReactElement {
  const { issue } = progress;
  const { filled, hasFailed, change, drop } = useKeptForm<Words>(
    uses.drafts,
    `deed:${issue.id}:${deed.key}:deliberated`,
    NOTHING,
    parseWords,
  );
  const [refusal, setRefusal] = useState<IssueRefusal>();
  if (filled === undefined || deed.action.kind !== 'deliberated') return <Skeleton lines={3} />;
  const { action } = deed;
  const save = async (): Promise<void> => {
    const fields = Object.fromEntries(
      deed.fields
        .map((field) => [field, (filled[field] ?? '').trim()] as const)
        .filter(([, said]) => said !== ''),
    );
    const saved = await uses.recordAction(issue.id, deliberated(action, filled), fields);
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    await drop();
    onDone();
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{words.hint}</Text>
      <AskField
        ask="session"
        deed={deed}
        uses={uses}
        value={filled['session'] ?? ''}
        onChange={(session) => change({ session })}
      />
      <Choices
        legend={words.outcome}
        columns={2}
        choices={[
          { value: 'agreed', label: words.agreed, icon: 'check' },
          { value: 'sent-back', label: words.sentBack },
        ]}
        value={filled['outcome'] ?? 'agreed'}
        onChoose={(outcome) => change({ outcome })}
      />
      {COUNTS.map((name) => (
        <TextField
          key={name}
          label={words.votes[name]}
          inputMode="numeric"
          maxLength={5}
          value={filled[name] ?? ''}
          onChange={(typed) => change({ [name]: typed.replace(/\D/g, '') })}
        />
      ))}
      {deed.fields.map((field) => (
        <IssueFieldInput
          key={field}
          field={field}
          summary={issue.summary}
          value={filled[field] ?? ''}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <TextArea
        label={words.note}
        rows={2}
        value={filled['note'] ?? ''}
        onChange={(note) => change({ note })}
      />
      <Text tone="muted" size="s">
        {text.namesNobody}
      </Text>
      {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={() => void save()}>
        {text.save}
      </Button>
    </Stack>
  );
}

function deliberated(action: Deliberating, filled: Words): Deliberating {
  const count = (name: keyof Votes): number => Number(filled[name] ?? '0');
  return {
    ...action,
    session: filled['session'] ?? '',
    agreed: filled['outcome'] !== 'sent-back',
    note: (filled['note'] ?? '').trim(),
    entitled: count('entitled'),
    present: count('present'),
    inFavour: count('inFavour'),
    against: count('against'),
    abstained: count('abstained'),
  };
}
