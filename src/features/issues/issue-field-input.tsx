import type { ReactElement } from 'react';
import { type IssueCategory, namesOfCategories } from '#domain/issues/category.ts';
import { suggestCategories } from '#domain/issues/suggest-category.ts';
import type { IssueField } from '#domain/issues/issue.ts';
import { PickerField } from '#ui/picker-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { issueCodes } from './issue-codes-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useCategories } from './use-categories.ts';

interface Props {
  readonly field: Exclude<IssueField, 'figures'>;
  /** The words that a category is suggested from. */
  readonly summary: string;
  readonly value: string;
  readonly uses: Pick<IssuesUses, 'categories'>;
  readonly onChange: (value: string) => void;
}

const coded: Readonly<Partial<Record<IssueField, Readonly<Record<string, string>>>>> = {
  size: issueCodes.sizes,
  triage: issueCodes.triages,
  handling: issueCodes.handlings,
  projectArea: issueCodes.projectAreas,
};

const LONG: readonly IssueField[] = ['summary', 'measures', 'cause', 'plan', 'outcome'];

/** The input for one field of an issue. */
export function IssueFieldInput({ field, summary, value, uses, onChange }: Props): ReactElement {
  const categories = useCategories(uses);
  const label = issueCodes.fields[field];
  const codes = field === 'category' ? offered(categories, value) : coded[field];
  if (codes !== undefined) {
    const isAsked = field === 'category' && value === '';
    const likely = isAsked ? suggestCategories(summary, categories)[0] : undefined;
    return (
      <Stack gap="s">
        <SelectField
          label={label}
          value={value}
          options={[
            { value: '', label: text.choose },
            ...Object.entries(codes).map(([code, name]) => ({ value: code, label: name })),
          ]}
          onChange={onChange}
        />
        {likely !== undefined && (
          <Text tone="muted" size="s">
            {text.newCategoryHint(likely.name)}
          </Text>
        )}
      </Stack>
    );
  }
  if (field === 'dueOn') return <PickerField label={label} type="date" value={value} onChange={onChange} />;
  if (LONG.includes(field)) return <TextArea label={label} value={value} onChange={onChange} rows={2} />;
  return <TextField label={label} value={value} onChange={onChange} maxLength={80} />;
}

/** What can be chosen, and what is chosen already though it is offered no more. */
function offered(categories: readonly IssueCategory[], value: string): Readonly<Record<string, string>> {
  return namesOfCategories(categories.filter(({ code, retired }) => !retired || code === value));
}
