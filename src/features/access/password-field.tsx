import type { ReactElement } from 'react';
import { TextField } from '#ui/text-field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** The password that an account has now, which the phone may fill in. */
export function PasswordField(props: Props): ReactElement {
  return <TextField {...props} name="password" type="password" autoComplete="current-password" />;
}
