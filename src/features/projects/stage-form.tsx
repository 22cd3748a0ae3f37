import type { ReactElement } from 'react';
import { beijingDay } from '#domain/time/day.ts';
import { PickerField } from '#ui/picker-field.tsx';
import { SaveFoot } from '#ui/save-foot.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { parseKept } from './parse-kept.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly projectId: string;
  readonly stage: number;
  readonly uses: ProjectsUses;
  readonly onDone: () => void;
}

/** On which day a stage was reached, and what shows it (SJ-08). */
export function StageForm({ projectId, stage, uses, onDone }: Props): ReactElement | null {
  const start = { on: beijingDay(uses.now()), words: '' };
  const kept = useKeptForm(uses.drafts, `stage:${projectId}:${stage}`, start, (json) =>
    parseKept(json, start),
  );
  const { filled, change } = kept;
  if (filled === undefined) return null;
  return (
    <Stack gap="m">
      <PickerField label={text.stageDay} type="date" value={filled.on} onChange={(on) => change({ on })} />
      <TextArea
        label={text.stageProof}
        hint={text.stageProofHint}
        value={filled.words}
        onChange={(words) => change({ words })}
      />
      <SaveFoot
        label={text.save}
        kept={kept}
        notKept={text.draftFailed}
        refusals={text.stageRefusals}
        save={() => uses.noteStage(projectId, { stage, ...filled })}
        onDone={() => {
          uses.tell(text.saved);
          onDone();
        }}
      />
    </Stack>
  );
}
