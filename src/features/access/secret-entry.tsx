import { type ReactElement, useState } from 'react';
import { PIN_DIGITS } from '#domain/access/lock-secret.ts';
import { PinPad } from '#ui/pin-pad.tsx';
import { ShortForm } from '#ui/short-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAttempt } from '#ui/use-press.ts';
import type { SecretKind } from '#usecases/ports/phone-lock.ts';

interface Props {
  readonly kind: SecretKind;
  readonly label: string;
  /** Whether the pad shows its label; a field always does. */
  readonly labelShown?: boolean | undefined;
  readonly action: string;
  readonly disabled?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Takes the whole secret; the field is empty again when the answer is there. */
  readonly onEntered: (secret: string) => Promise<void>;
}

/** Six digits on the pad, taken with the last one; or a sentence in a field. */
export function SecretEntry(props: Props): ReactElement {
  const { kind, label, labelShown, action, disabled = false, hint, onEntered } = props;
  const [secret, setSecret] = useState('');
  const attempt = useAttempt();
  const [isBusy, setIsBusy] = useState(false);
  const enter = async (whole: string): Promise<void> => {
    if (isBusy || whole === '') return;
    setIsBusy(true);
    await onEntered(whole).finally(() => setIsBusy(false));
    setSecret('');
  };
  if (kind === 'pin') {
    const type = (digits: string): void => {
      setSecret(digits);
      if (digits.length === PIN_DIGITS) attempt(enter(digits));
    };
    return (
      <PinPad
        label={label}
        labelShown={labelShown}
        value={secret}
        length={PIN_DIGITS}
        disabled={disabled || isBusy}
        onChange={type}
      />
    );
  }
  return (
    <ShortForm action={action} disabled={disabled} onSubmit={() => enter(secret)}>
      <TextField
        label={label}
        type="password"
        value={secret}
        onChange={setSecret}
        hint={hint}
        autoComplete="off"
      />
    </ShortForm>
  );
}
