import { type ReactElement, useState } from 'react';
import type { Issue, IssueField } from '#domain/issues/issue.ts';
import type { Method } from '#domain/work-methods/method.ts';
import { refuse, type Result } from '#lib/result.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { FiguresInput } from './figures-input.tsx';
import { IssueFieldInput } from './issue-field-input.tsx';
import type { FormRefusal } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { SaveFoot } from './save-foot.tsx';
import { parseWords } from './kept-words.ts';

interface Props {
  readonly issue: Issue;
  readonly method: Method;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

type Typed = Exclude<IssueField, 'figures'>;

type Changed = Readonly<Partial<Record<Typed, string>>>;

const NOTHING: Changed = {};

const FIELDS: readonly Typed[] = [
  'summary',
  'building',
  'category',
  'size',
  'triage',
  'handling',
  'responsible',
  'unit',
  'partners',
  'dueOn',
  'cause',
  'plan',
  'measures',
  'payer',
  'implementer',
  'outcome',
  'projectArea',
  'companion',
];

/** Gives fields new values; what they were stays in the history. */
export function CorrectForm({ issue, method, uses, onDone }: Props): ReactElement {
  const kept = useKeptForm<Changed>(uses.drafts, `correct-issue:${issue.id}`, NOTHING, parseWords);
  const { filled: changed, change } = kept;
  const [figures, setFigures] = useState(issue.figures);
  if (changed === undefined) return <Skeleton lines={6} />;
  const save = async (): Promise<Result<unknown, FormRefusal>> => {
    if (changed.summary?.trim() === '') return refuse('no-summary');
    const counted = figures.filter(({ label }) => label.trim() !== '');
    const isCounted = JSON.stringify(counted) !== JSON.stringify(issue.figures);
    return uses.correctIssue(issue.id, {
      ...changed,
      ...(isCounted ? { figures: counted.map(({ label, value }) => ({ label, value })) } : {}),
    });
  };
  return (
    <Stack gap="m">
      {FIELDS.filter((field) => isOffered(field, issue, method)).map((field) => (
        <IssueFieldInput
          key={field}
          field={field}
          uses={uses}
          summary={changed.summary ?? issue.summary}
          value={changed[field] ?? issue[field] ?? ''}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <FiguresInput figures={figures} onChange={setFigures} />
      <SaveFoot label={text.save} kept={kept} save={save} onDone={onDone} />
    </Stack>
  );
}

/** Fields that only some methods know. */
const OF_SOME_METHODS = ['projectArea', 'companion'] as const;

/** Nobody is asked who goes along where nothing is run for anybody (JN-08, SJ-18). */
function isOffered(field: Typed, issue: Issue, { steps }: Method): boolean {
  const rare = OF_SOME_METHODS.find((name) => name === field);
  if (rare === undefined || (issue[rare] ?? '') !== '') return true;
  return steps.some(({ needs = [] }) => needs.includes(rare));
}
