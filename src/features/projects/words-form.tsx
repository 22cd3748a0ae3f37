import type { ReactElement } from 'react';
import type { Result } from '#lib/result.ts';
import { SaveFoot } from '#ui/save-foot.tsx';
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
  return (
    <Stack gap="m">
      <TextArea label={label} hint={hint} value={kept.text ?? ''} onChange={kept.keep} />
      <SaveFoot
        label={action}
        kept={kept}
        notKept={text.draftFailed}
        refusals={refusals}
        save={() => save(kept.text ?? '')}
        onDone={() => {
          uses.tell(said);
          onDone();
        }}
      />
    </Stack>
  );
}
