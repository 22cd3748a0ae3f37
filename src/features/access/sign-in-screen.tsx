import { lazy, type ReactElement, type SubmitEvent, Suspense, useState } from 'react';
import type { Account } from '#domain/access/account.ts';
import { mustChoosePassword } from '#domain/access/account-state.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Mark } from '#ui/mark.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { WelcomeFrame } from '#ui/welcome-frame.tsx';
import type { SignIn } from '#usecases/ports/sign-in.ts';
import type { ChoosePassword } from '#usecases/ports/server-office.ts';
import { accessText as text } from './access-text.ts';

const NewPassword = lazy(async () => ({
  default: (await import('./new-password-screen.tsx')).NewPasswordScreen,
}));

interface Props {
  readonly signIn: SignIn['signIn'];
  readonly choosePassword: ChoosePassword;
  /** Filled in for somebody who has been here before. */
  readonly account: string | undefined;
  /** The session ended, and there may be work that waits for a new one. */
  readonly isExpired: boolean;
  readonly onSignedIn: (account: Account) => void;
}

/** Needed once with a network; afterwards the app opens without. */
export function SignInScreen({
  signIn,
  choosePassword,
  account,
  isExpired,
  onSignedIn,
}: Props): ReactElement {
  const [name, setName] = useState(account ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [mustChoose, setMustChoose] = useState(false);

  const enter = async (given: string): Promise<void> => {
    setIsBusy(true);
    setProblem(undefined);
    const signedIn = await signIn(name.trim(), given);
    setIsBusy(false);
    if (!signedIn.ok) setProblem(text.refusals[signedIn.reason]);
    else if (mustChoosePassword(signedIn.value)) setMustChoose(true);
    else onSignedIn(signedIn.value);
  };
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    if (name.trim() === '' || password === '') setProblem(text.incomplete);
    else await enter(password);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void submit();
  };
  if (mustChoose) {
    return (
      <Suspense fallback={null}>
        <NewPassword
          account={name.trim()}
          password={password}
          choosePassword={choosePassword}
          onChosen={(chosen) => {
            setMustChoose(false);
            setPassword('');
            void enter(chosen);
          }}
        />
      </Suspense>
    );
  }
  return (
    <WelcomeFrame mark={<Mark />} title={text.title} slogan={text.slogan}>
      <Card>
        <form onSubmit={onSubmit}>
          <Stack gap="m">
            {isExpired && <Notice tone="info">{text.again}</Notice>}
            <TextField
              label={text.account}
              name="username"
              value={name}
              onChange={setName}
              autoComplete="username"
            />
            <TextField
              label={text.password}
              name="password"
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
            />
            {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
            <Button wide variant="primary" size="large" type="submit" busy={isBusy} onPress={() => undefined}>
              {text.signIn}
            </Button>
            <Text tone="muted" size="s">
              {text.onceOnline}
            </Text>
          </Stack>
        </form>
      </Card>
    </WelcomeFrame>
  );
}
