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
  const submit = async (): Promise<void> => {
    if (password === '') {
      setProblem(text.needPassword);
      return;
    }
    setProblem(await onEntered(password));
  };
  return (
    <ShortForm action={action} problem={problem} onSubmit={submit}>
      <PasswordField label={text.accountPassword} value={password} onChange={setPassword} />
    </ShortForm>
  );
}
