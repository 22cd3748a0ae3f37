import { type ReactElement, startTransition, useState } from 'react';
import type { Result } from '#lib/result.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import { Notice } from './notice.tsx';
import type { KeptForm } from './use-kept-form.ts';

interface Props<Saved, Reason extends string> {
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
  /** What is typed and kept until it is saved. */
  readonly kept?: Pick<KeptForm<object>, 'hasFailed' | 'drop'> | undefined;
  /** Said while what is typed cannot be kept. */
  readonly notKept: string;
  readonly refusals: Readonly<Record<Reason, string>>;
  readonly save: () => Promise<Result<Saved, Reason>>;
  /** Saved, and the kept words are gone. */
  readonly onDone: (saved: Saved) => void;
}

/** The foot of a form: the one button, which saves once however often it is pressed, and why it was refused. */
export function SaveFoot<Saved, Reason extends string>({
  label,
  icon,
  disabled,
  kept,
  notKept,
  refusals,
  save,
  onDone,
}: Props<Saved, Reason>): ReactElement {
  const [refusal, setRefusal] = useState<Reason>();
  const press = async (): Promise<void> => {
    const saved = await save();
    // Drawn in one go with what was saved, which is on its way to the screen.
    startTransition(() => {
      setRefusal(saved.ok ? undefined : saved.reason);
      if (!saved.ok) return;
      void kept?.drop();
      onDone(saved.value);
    });
  };
  return (
    <>
      {kept?.hasFailed === true && <Notice tone="bad">{notKept}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" icon={icon} disabled={disabled} onPress={press}>
        {label}
      </Button>
    </>
  );
}
