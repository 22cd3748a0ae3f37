import { type ReactElement, useState } from 'react';
import { passwordFault } from '#domain/access/password-rules.ts';
import { Card } from '#ui/card.tsx';
import { ShortForm } from '#ui/short-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { FrontFrame } from '#ui/front-frame.tsx';
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

  const submit = async (): Promise<void> => {
    const fault = passwordFault(next, account);
    if (fault !== undefined || next !== again) {
      setProblem(fault === undefined ? text.notSame : text.passwordRefusals[fault]);
      return;
    }
    setProblem(undefined);
    const chosen = await choosePassword(password, next);
    if (chosen.ok) onChosen(next);
    else setProblem(text.passwordRefusals[chosen.reason]);
  };
  return (
    <FrontFrame title={text.newPassword} slogan={text.newPasswordWhy}>
      <Card>
        <ShortForm action={text.takePassword} problem={problem} onSubmit={submit}>
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
        </ShortForm>
      </Card>
    </FrontFrame>
  );
}
