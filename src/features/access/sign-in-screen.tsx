import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { Account } from '#domain/access/account.ts';
import { mustChoosePassword } from '#domain/access/account-state.ts';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { ShortForm } from '#ui/short-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { FrontFrame } from '#ui/front-frame.tsx';
import { useAttempt } from '#ui/use-press.ts';
import type { SignIn } from '#usecases/ports/sign-in.ts';
import type { ChoosePassword } from '#usecases/ports/server-office.ts';
import { accessText as text } from './access-text.ts';
import { PasswordField } from './password-field.tsx';

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
  const attempt = useAttempt();
  const [mustChoose, setMustChoose] = useState(false);

  const enter = async (given: string): Promise<void> => {
    setProblem(undefined);
    const signedIn = await signIn(name.trim(), given);
    if (!signedIn.ok) setProblem(text.refusals[signedIn.reason]);
    else if (mustChoosePassword(signedIn.value)) setMustChoose(true);
    else onSignedIn(signedIn.value);
  };
  const submit = async (): Promise<void> => {
    if (name.trim() === '' || password === '') setProblem(text.incomplete);
    else await enter(password);
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
            attempt(enter(chosen));
          }}
        />
      </Suspense>
    );
  }
  return (
    <FrontFrame title={text.title} slogan={text.slogan}>
      <Card>
        <ShortForm
          action={text.signIn}
          problem={problem}
          foot={
            <Text tone="muted" size="s">
              {text.onceOnline}
            </Text>
          }
          onSubmit={submit}
        >
          {isExpired && <Notice tone="info">{text.again}</Notice>}
          <TextField
            label={text.account}
            name="username"
            value={name}
            onChange={setName}
            autoComplete="username"
          />
          <PasswordField label={text.password} value={password} onChange={setPassword} />
        </ShortForm>
      </Card>
    </FrontFrame>
  );
}
