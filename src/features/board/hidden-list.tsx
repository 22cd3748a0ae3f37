import type { ReactElement } from 'react';
import type { Hidden } from '#domain/board/masking.ts';
import { KeyValue } from '#ui/key-value.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { boardText as text } from './board-text.ts';

/** 公开前看一看: everything that was taken out, and the request to read once more. */
export function HiddenList({ hidden }: { readonly hidden: readonly Hidden[] }): ReactElement {
  return (
    <Stack gap="s">
      <Notice tone={hidden.length === 0 ? 'info' : 'good'} title={text.hidden(hidden.length)}>
        {text.lookAgain}
      </Notice>
      {hidden.length > 0 && (
        <KeyValue
          items={hidden.map(({ kind, was, shown }) => ({
            name: text.hiddenKinds[kind],
            value: text.hiddenAs(was, shown),
          }))}
        />
      )}
    </Stack>
  );
}
