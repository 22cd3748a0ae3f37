import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Stack } from './stack.tsx';
import { usePress } from './use-press.ts';

export interface ShortFormProps {
  /** What its one button does; Enter does it too. */
  readonly action: string;
  /** With a promise it is busy until that has settled. */
  readonly onSubmit: () => unknown;
  readonly disabled?: boolean | undefined;
  /** What went wrong with the last try. */
  readonly problem?: string | undefined;
  /** Below the button. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A field or two and one large button. */
export function ShortForm(props: ShortFormProps): ReactElement {
  const { action, onSubmit, disabled, problem, foot, children } = props;
  const { press, isBusy } = usePress(onSubmit);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    press(event);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="m">
        {children}
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        <Button
          wide
          variant="primary"
          size="large"
          type="submit"
          busy={isBusy}
          disabled={disabled}
          onPress={() => undefined}
        >
          {action}
        </Button>
        {foot}
      </Stack>
    </form>
  );
}
