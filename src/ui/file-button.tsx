import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button-look.ts';
import { usePress } from './use-press.ts';

export interface FileButtonProps extends ButtonLook {
  readonly children: ReactNode;
  /** Endings and types that the system's chooser offers: `.json,application/json`. */
  readonly accept: string;
  /** With a promise it is busy until that has settled. */
  readonly onFile: (file: File) => unknown;
}

/** Opens the system's chooser for one file; the same file can be chosen again. */
export function FileButton({ children, accept, onFile, ...look }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<File>(undefined);
  const { press, isBusy } = usePress(() => chosen.current && onFile(chosen.current));
  return (
    <>
      <Button {...look} busy={isBusy} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          chosen.current = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          press(event);
        }}
      />
    </>
  );
}
