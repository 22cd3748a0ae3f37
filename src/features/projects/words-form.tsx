import { type ReactElement, useState } from 'react';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptText } from '#ui/use-kept-text.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props<Reason extends string> {
  /** Under which the words are kept until they are saved. */
  readonly draft: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly save: (words: string) => Promise<Result<unknown, Reason>>;
  readonly refusals: Readonly<Record<Reason, string>>;
  readonly said: string;
  readonly uses: Pick<ProjectsUses, 'drafts' | 'tell'>;
  readonly onDone: () => void;
}

/** A reason, or what came of it: one field and one button. What was typed stays when it is refused. */
export function WordsForm<Reason extends string>(props: Props<Reason>): ReactElement {
  const { draft, label, hint, action, save, refusals, said, uses, onDone } = props;
  const kept = useKeptText(uses.drafts, draft);
  const [refusal, setRefusal] = useState<Reason>();
  const press = async (): Promise<void> => {
    const saved = await save(kept.text ?? '');
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    await kept.drop();
    uses.tell(said);
    onDone();
  };
  return (
    <Stack gap="m">
      <TextArea label={label} hint={hint} value={kept.text ?? ''} onChange={kept.keep} />
      {kept.hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" onPress={() => void press()}>
        {action}
      </Button>
    </Stack>
  );
}
