import type { ReactElement } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { Tag } from '#ui/tag.tsx';
import { sessionsText as text } from './sessions-text.ts';

/** What a newer app wrote may be shown in part only, and cannot be changed here. */
export function NewerTag({ session }: { readonly session: Pick<Session, 'isNewer'> }): ReactElement | null {
  return session.isNewer ? (
    <Tag tone="warn" icon="warning">
      {text.needsUpdate}
    </Tag>
  ) : null;
}
