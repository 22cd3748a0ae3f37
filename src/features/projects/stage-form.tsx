import { type ReactElement, useState } from 'react';
import { beijingDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { StageRefusal } from '#usecases/projects/note-stage.ts';
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
  const [refusal, setRefusal] = useState<StageRefusal>();
  const { filled, change } = kept;
  if (filled === undefined) return null;
  const save = async (): Promise<void> => {
    const noted = await uses.noteStage(projectId, { stage, ...filled });
    if (!noted.ok) {
      setRefusal(noted.reason);
      return;
    }
    await kept.drop();
    uses.tell(text.saved);
    onDone();
  };
  return (
    <Stack gap="m">
      <PickerField label={text.stageDay} type="date" value={filled.on} onChange={(on) => change({ on })} />
      <TextArea
        label={text.stageProof}
        hint={text.stageProofHint}
        value={filled.words}
        onChange={(words) => change({ words })}
      />
      {kept.hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{text.stageRefusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={() => void save()}>
        {text.save}
      </Button>
    </Stack>
  );
}
