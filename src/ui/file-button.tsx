import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button-look.ts';

export interface FileButtonProps extends ButtonLook {
  readonly children: ReactNode;
  /** Endings and types that the system's chooser offers: `.json,application/json`. */
  readonly accept: string;
  readonly busy?: boolean | undefined;
  readonly onFile: (file: File) => void;
}

/** Opens the system's chooser for one file; the same file can be chosen again. */
export function FileButton({ children, accept, busy, onFile, ...look }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} busy={busy} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
