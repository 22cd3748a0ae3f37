import { type ReactElement, useState } from 'react';
import { ShortForm } from '#ui/short-form.tsx';
import { lockText as text } from './lock-text.ts';
import { PasswordField } from './password-field.tsx';

interface Props {
  readonly action: string;
  /** Answers what went wrong, as a sentence; undefined when it went well. */
  readonly onEntered: (password: string) => Promise<string | undefined>;
}

/** Asks for the password of the account, which only the server can judge. */
export function PasswordForm({ action, onEntered }: Props): ReactElement {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    if (password === '') {
      setProblem(text.needPassword);
      return;
    }
    setIsBusy(true);
    setProblem(await onEntered(password));
    setIsBusy(false);
  };
  return (
    <ShortForm action={action} busy={isBusy} problem={problem} onSubmit={() => void submit()}>
      <PasswordField label={text.accountPassword} value={password} onChange={setPassword} />
    </ShortForm>
  );
}
