import { type ReactElement, type SubmitEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { lockText as text } from './lock-text.ts';

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
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="m">
        <TextField
          label={text.accountPassword}
          name="password"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        <Button wide variant="primary" size="large" type="submit" busy={isBusy} onPress={() => undefined}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
