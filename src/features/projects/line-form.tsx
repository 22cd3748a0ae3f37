import type { ReactElement } from 'react';
import { LINE_WAYS } from '#domain/projects/cash-book.ts';
import { parseYuan } from '#domain/projects/money.ts';
import { codeOf } from '#domain/records/reading.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Choices } from '#ui/choices.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { SaveFoot } from '#ui/save-foot.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { parseKept } from './parse-kept.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly projectId: string;
  readonly uses: ProjectsUses;
  readonly onDone: () => void;
}

/** 记一笔: in or out, how much, on which day and for what. */
export function LineForm({ projectId, uses, onDone }: Props): ReactElement | null {
  const start = { way: 'out', amount: '', on: beijingDay(uses.now()), words: '' };
  const kept = useKeptForm(uses.drafts, `line:${projectId}`, start, (json) => parseKept(json, start));
  const { filled, change } = kept;
  if (filled === undefined) return null;
  const way = codeOf(filled.way, LINE_WAYS) ?? 'out';
  const save = (): ReturnType<ProjectsUses['noteLine']> => {
    const fen = parseYuan(filled.amount) ?? 0;
    return uses.noteLine(projectId, { way, fen, on: filled.on, words: filled.words });
  };
  return (
    <Stack gap="m">
      <Choices
        legend={text.lineWay}
        columns={2}
        choices={LINE_WAYS.map((value) => ({ value, label: text.lineWays[value] }))}
        value={way}
        onChoose={(chosen) => change({ way: chosen })}
      />
      <TextField
        label={text.amount}
        hint={text.amountHint}
        value={filled.amount}
        onChange={(amount) => change({ amount })}
        inputMode="decimal"
        maxLength={14}
      />
      <TextField
        label={text.lineWords}
        hint={text.lineWordsHint}
        value={filled.words}
        onChange={(words) => change({ words })}
        maxLength={100}
      />
      <PickerField label={text.lineDay} type="date" value={filled.on} onChange={(on) => change({ on })} />
      <SaveFoot
        label={text.save}
        kept={kept}
        notKept={text.draftFailed}
        refusals={text.lineRefusals}
        save={save}
        onDone={() => {
          uses.tell(text.lineSaved);
          onDone();
        }}
      />
    </Stack>
  );
}
