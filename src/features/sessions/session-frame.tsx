import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { ScreenAct } from '#domain/access/screen-acts.ts';
import type { Session } from '#domain/sessions/session.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly sessionId: string;
  /** What the screen is for; whoever may not do it is told so. */
  readonly act?: ScreenAct;
  readonly uses: SessionsUses;
  readonly children: (session: Session) => ReactNode;
}

/** Waits for a session, and says so when this device does not have it. */
export function SessionFrame({ sessionId, act, uses, children }: Props): ReactNode {
  const { sessions, may } = uses;
  const watch = useMemo(() => {
    const session = sessions.session(sessionId);
    return (onAnswer: (answer: { readonly session: Session | undefined }) => void) =>
      session((found) => onAnswer({ session: found }));
  }, [sessions, sessionId]);
  const answer = useWatched(watch);
  const session = answer?.session;
  if (session !== undefined && act !== undefined && !may(act, session.scope)) {
    return <NotYours title={sessionTitle(session)} back={uses.paths.session(session.id)} />;
  }
  if (session?.isNewer === true && act !== undefined) {
    return <Newer title={sessionTitle(session)} back={uses.paths.session(session.id)} />;
  }
  if (session !== undefined) return children(session);
  return <Nothing isLoading={answer === undefined} uses={uses} />;
}

/** A page that writes, opened by an account that only reads. */
export function NotYours({ title, back }: { readonly title: string; readonly back: string }): ReactElement {
  return (
    <Screen title={title} back={{ href: back, label: text.back }}>
      <EmptyState icon="lock" title={text.notYours} hint={text.notYoursHint} />
    </Screen>
  );
}

/** A page that writes, for what only a newer app may write to. */
function Newer({ title, back }: { readonly title: string; readonly back: string }): ReactElement {
  return (
    <Screen title={title} back={{ href: back, label: text.back }}>
      <Notice tone="warn">{text.newerSession}</Notice>
    </Screen>
  );
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
