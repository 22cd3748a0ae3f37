import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
  readonly children: (session: Session) => ReactNode;
}

/** Waits for a session, and says so when this device does not have it. */
export function SessionFrame({ sessionId, uses, children }: Props): ReactNode {
  const { sessions } = uses;
  const watch = useMemo(() => {
    const session = sessions.session(sessionId);
    return (onAnswer: (answer: { readonly session: Session | undefined }) => void) =>
      session((found) => onAnswer({ session: found }));
  }, [sessions, sessionId]);
  const answer = useWatched(watch);
  if (answer?.session !== undefined) return children(answer.session);
  return <Nothing isLoading={answer === undefined} uses={uses} />;
}

function Nothing({ isLoading, uses: { paths } }: { isLoading: boolean; uses: SessionsUses }): ReactElement {
  return (
    <Screen title={text.one} back={{ href: paths.sessions, label: text.title }}>
      {isLoading ? (
        <Skeleton lines={6} />
      ) : (
        <EmptyState icon="session" title={text.unknown} hint={text.unknownHint} />
      )}
    </Screen>
  );
}

/** What a session is called in lists and headings. */
export function sessionTitle({ theme, kindName }: Pick<Session, 'theme' | 'kindName'>): string {
  return theme === '' ? kindName : theme;
}
