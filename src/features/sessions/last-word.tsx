import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { sessionsText as text } from './sessions-text.ts';
import type { LiveWord } from './use-live-actions.ts';

/** What came of the last thing done. */
export function LastWord({ word }: { readonly word: LiveWord | undefined }): ReactElement | null {
  if (word === undefined) return null;
  if (word.tone === 'done') {
    return (
      <VisuallyHidden>
        <span role="status">{word.text}</span>
      </VisuallyHidden>
    );
  }
  return (
    <Notice
      tone={word.tone === 'failed' ? 'bad' : 'info'}
      action={
        word.onPutBack !== undefined && (
          <Button variant="quiet" onPress={word.onPutBack}>
            {text.putBack}
          </Button>
        )
      }
    >
      {word.text}
    </Notice>
  );
}
