import type { ReactElement } from 'react';
import type { IssueAction, Votes } from '#domain/issues/action.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Choices } from '#ui/choices.tsx';
import { Row } from '#ui/row.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { AskField } from './ask-field.tsx';
import type { Deed } from './deed.ts';
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

type Words = Readonly<Record<string, string>>;
type Deliberating = Extract<IssueAction, { kind: 'deliberated' }>;

const NOTHING: Words = {};
/** Who came, and how they decided: each beside each other as on the paper that is read from. */
const COUNTS: readonly (readonly (keyof Votes)[])[] = [
  ['entitled', 'present'],
  ['inFavour', 'against', 'abstained'],
];
const words = text.deliberation;

/** 三议 (ZZ-02): in which session, how many were there, how they decided. Counted there, only noted here. */
export function DeliberationForm({ deed, progress, uses, onDone }: Props): ReactElement {
  const { issue } = progress;
  const kept = useKeptForm<Words>(
    uses.drafts,
    `deed:${issue.id}:${deed.key}:deliberated`,
    NOTHING,
    parseWords,
  );
  const { filled, change } = kept;
  if (filled === undefined || deed.action.kind !== 'deliberated') return <Skeleton lines={3} />;
  const { action } = deed;
  const save = (): ReturnType<IssuesUses['recordAction']> => {
    const fields = Object.fromEntries(
      deed.fields
        .map((field) => [field, (filled[field] ?? '').trim()] as const)
        .filter(([, said]) => said !== ''),
    );
    return uses.recordAction(issue.id, deliberated(action, filled), fields);
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
      {COUNTS.map((names) => (
        <Row even key={names.join(' ')}>
          {names.map((name) => (
            <TextField
              key={name}
              label={words.votes[name]}
              inputMode="numeric"
              maxLength={5}
              value={filled[name] ?? ''}
              onChange={(typed) => change({ [name]: typed.replace(/\D/g, '') })}
            />
          ))}
        </Row>
      ))}
      {deed.fields.map((field) => (
        <IssueFieldInput
          key={field}
          field={field}
          uses={uses}
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
      <SaveFoot label={text.save} kept={kept} save={save} onDone={onDone} />
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
