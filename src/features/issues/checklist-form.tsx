import type { ReactElement } from 'react';
import { checklistOf, listStanding } from '#domain/issues/checklist.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Checklist } from '#domain/work-methods/method.ts';
import { stepOf } from '#domain/work-methods/steps.ts';
import { Chips } from '#ui/chips.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { Deed } from './deed.ts';
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

const NOTHING: Words = {};
const words = text.checklist;

/** The papers of a kind of errand (JN-06) or 门前三包 (ZZ-24), one by one: what is there, what is wanting. */
export function ChecklistForm({ deed: { key, action }, progress, uses, onDone }: Props): ReactElement {
  const { issue, method } = progress;
  const kept = useKeptForm<Words>(uses.drafts, `deed:${issue.id}:${key}:checked`, NOTHING, parseWords);
  const { filled, change } = kept;
  const step = action.kind === 'checked' ? stepOf(method, action.step) : undefined;
  const guard = step && checklistOf(step);
  if (filled === undefined || action.kind !== 'checked' || step === undefined || guard === undefined) {
    return <Skeleton lines={3} />;
  }
  const known = listStanding(progress, step);
  const only = guard.lists.length === 1 ? guard.lists[0]?.name : undefined;
  const chosen = filled['list'] ?? known?.list ?? only ?? '';
  const list: Checklist = guard.lists.find(({ name }) => name === chosen) ?? { name: '', items: [] };
  const stateOf = (item: string): string =>
    (known?.list === list.name ? known.items.get(item) : undefined) ?? 'unseen';
  const rightNow =
    filled[`right:${list.name}`]?.split('\n') ?? list.items.filter((item) => stateOf(item) === 'right');
  const right = list.items.filter((item) => rightNow.includes(item));
  const wanting = list.items.filter((item) => !rightNow.includes(item));
  /** Of what stood already nothing is said again, so that it takes nothing back from somebody else. */
  const save = (): ReturnType<IssuesUses['recordAction']> =>
    uses.recordAction(issue.id, {
      ...action,
      list: list.name,
      right: right.filter((item) => stateOf(item) !== 'right'),
      wanting: wanting.filter((item) => stateOf(item) !== 'wanting'),
    });
  return (
    <Stack gap="m">
      {guard.lists.length > 1 && (
        <SelectField
          label={words.which}
          value={list.name}
          options={[
            { value: '', label: text.choose },
            ...guard.lists.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => change({ list: name })}
        />
      )}
      {list.items.length > 0 && (
        <>
          <Chips
            legend={guard.complete ? words.complete : words.looked}
            choices={list.items.map((item) => ({ value: item, label: item }))}
            chosen={right}
            onChange={(items) => change({ [`right:${list.name}`]: items.join('\n') })}
          />
          <Text strong>{words.wanting(wanting, guard.complete)}</Text>
          {guard.complete && wanting.length > 0 && (
            <Text tone="muted" size="s">
              {words.stays}
            </Text>
          )}
        </>
      )}
      <SaveFoot label={text.save} kept={kept} save={save} onDone={onDone} />
    </Stack>
  );
}
