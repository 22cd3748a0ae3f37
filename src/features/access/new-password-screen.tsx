import { type ReactElement, type SubmitEvent, useState } from 'react';
import { passwordFault } from '#domain/access/password-rules.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Mark } from '#ui/mark.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WelcomeFrame } from '#ui/welcome-frame.tsx';
import type { ChoosePassword } from '#usecases/ports/server-office.ts';
import { accessText as text } from './access-text.ts';

interface Props {
  readonly account: string;
  /** The first password, just typed. */
  readonly password: string;
  readonly choosePassword: ChoosePassword;
  readonly onChosen: (password: string) => void;
}

/** The first password came on paper; before anything else there is one of one's own. */
export function NewPasswordScreen({ account, password, choosePassword, onChosen }: Props): ReactElement {
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    const fault = passwordFault(next, account);
    if (fault !== undefined || next !== again) {
      setProblem(fault === undefined ? text.notSame : text.passwordRefusals[fault]);
      return;
    }
    setIsBusy(true);
    setProblem(undefined);
    const chosen = await choosePassword(password, next);
    setIsBusy(false);
    if (chosen.ok) onChosen(next);
    else setProblem(text.passwordRefusals[chosen.reason]);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <WelcomeFrame mark={<Mark />} title={text.newPassword} slogan={text.newPasswordWhy}>
      <Card>
        <form onSubmit={onSubmit}>
          <Stack gap="m">
            <TextField
              label={text.next}
              hint={text.nextHint}
              name="new-password"
              type="password"
              value={next}
              onChange={setNext}
              autoComplete="new-password"
            />
            <TextField
              label={text.nextAgain}
              name="new-password-again"
              type="password"
              value={again}
              onChange={setAgain}
              autoComplete="new-password"
            />
            {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
            <Button wide variant="primary" size="large" type="submit" busy={isBusy} onPress={() => undefined}>
              {text.takePassword}
            </Button>
          </Stack>
        </form>
      </Card>
    </WelcomeFrame>
  );
}
