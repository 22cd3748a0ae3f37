import { type ReactElement, startTransition, useState } from 'react';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import type { IconName } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import type { KeptForm } from '#ui/use-kept-form.ts';
import { type FormRefusal, issueRefusals } from './issue-refusals-text.ts';
import { issuesText as text } from './issues-text.ts';

interface Props<Saved> {
  readonly label: string;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** What is typed and kept until it is saved. */
  readonly kept?: Pick<KeptForm<object>, 'hasFailed' | 'drop'>;
  readonly save: () => Promise<Result<Saved, FormRefusal>>;
  /** Saved, and the kept words are gone. */
  readonly onDone: (saved: Saved) => void;
}

/** The foot of every form about an issue: the one button, and why it was refused or what is typed cannot be kept. */
export function SaveFoot<Saved>({
  label,
  icon,
  disabled = false,
  kept,
  save,
  onDone,
}: Props<Saved>): ReactElement {
  const [refusal, setRefusal] = useState<FormRefusal>();
  const [busy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    setBusy(true);
    const saved = await save();
    // Drawn in one go with what was saved, which is on its way to the screen.
    startTransition(() => {
      setBusy(false);
      setRefusal(saved.ok ? undefined : saved.reason);
      if (!saved.ok) return;
      // Words that a full disk does not let go of are offered once more.
      kept?.drop().catch(() => undefined);
      onDone(saved.value);
    });
  };
  return (
    <>
      {kept?.hasFailed === true && <Notice tone="bad">{text.draftFailed}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
      <Button
        wide
        size="large"
        variant="primary"
        icon={icon}
        busy={busy}
        disabled={disabled}
        onPress={() => void press()}
      >
        {label}
      </Button>
    </>
  );
}
