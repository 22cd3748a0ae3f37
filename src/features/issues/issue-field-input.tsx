import type { ReactElement } from 'react';
import { suggestCategories } from '#domain/issues/suggest-category.ts';
import type { IssueField } from '#domain/issues/issue.ts';
import { PickerField } from '#ui/picker-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { issueCodes } from './issue-codes-text.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly field: Exclude<IssueField, 'figures'>;
  /** The words that a category is suggested from. */
  readonly summary: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const coded: Readonly<Partial<Record<IssueField, Readonly<Record<string, string>>>>> = {
  category: issueCodes.categories,
  size: issueCodes.sizes,
  triage: issueCodes.triages,
  handling: issueCodes.handlings,
};

const LONG: readonly IssueField[] = ['summary', 'measures', 'cause', 'plan', 'outcome'];

/** The input for one field of an issue. */
export function IssueFieldInput({ field, summary, value, onChange }: Props): ReactElement {
  const label = issueCodes.fields[field];
  const codes = coded[field];
  if (codes !== undefined) {
    const likely = field === 'category' && value === '' ? suggestCategories(summary)[0] : undefined;
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
            {text.newCategoryHint(issueCodes.categories[likely])}
          </Text>
        )}
      </Stack>
    );
  }
  if (field === 'dueOn') return <PickerField label={label} type="date" value={value} onChange={onChange} />;
  if (LONG.includes(field)) return <TextArea label={label} value={value} onChange={onChange} rows={2} />;
  return <TextField label={label} value={value} onChange={onChange} maxLength={80} />;
}
