import { type ReactElement, useState } from 'react';
import type { IssueCategory } from '#domain/issues/category.ts';
import { suggestCategories } from '#domain/issues/suggest-category.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import type { CategoryRefusal } from '#usecases/issues/save-category.ts';
import type { CategoriesUses } from './categories-screen.tsx';
import { categoriesText as text } from './categories-text.ts';

interface Props {
  readonly category: IssueCategory;
  readonly all: readonly IssueCategory[];
  readonly uses: CategoriesUses;
  readonly onDone: () => void;
}

/** One category; a sentence typed below shows what would be suggested, before anything is saved. */
export function CategoryForm({ category, all, uses, onDone }: Props): ReactElement {
  const [name, setName] = useState(category.name);
  const [words, setWords] = useState(category.words.join('、'));
  const [retired, setRetired] = useState(category.retired);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<CategoryRefusal>();
  const wanted: IssueCategory = { code: category.code, name: name.trim(), words: wordsIn(words), retired };
  const save = async (): Promise<void> => {
    const saved = await uses.saveCategory(uses.community, wanted);
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    uses.tell(text.saved);
    onDone();
  };
  const [likely] = suggestCategories(said, [wanted, ...all.filter(({ code }) => code !== category.code)]);
  return (
    <Stack gap="m">
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        hint={text.nameHint}
        maxLength={12}
        required
      />
      <TextArea label={text.words} value={words} onChange={setWords} hint={text.wordsHint} rows={5} />
      <TextField label={text.tryOut} value={said} onChange={setSaid} hint={text.tryOutHint} maxLength={80} />
      {said !== '' && <Text>{likely === undefined ? text.suggestsNothing : text.suggests(likely.name)}</Text>}
      <Switch label={text.retire} checked={retired} onChange={setRetired} />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={save}>
        {text.save}
      </Button>
    </Stack>
  );
}

/** Apart by lines, commas or 、, as people type lists. */
function wordsIn(typed: string): readonly string[] {
  return typed
    .split(/[\n,，、;；]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
