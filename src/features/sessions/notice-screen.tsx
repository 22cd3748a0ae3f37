import type { ReactElement } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import styles from './paper.module.css';
import { placeWords } from './place-words.ts';
import { SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { usePaper } from './use-paper.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** The A6 sheet for every stairwell. It names nobody but the host. */
export function NoticeScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} uses={uses}>
      {(session) => (
        <Screen
          title={text.notice}
          back={{ href: uses.paths.session(session.id), label: text.overview }}
          actions={
            <Button icon="download" onPress={() => window.print()}>
              {text.print}
            </Button>
          }
        >
          <Stack gap="m">
            <div className={styles.controls}>
              <Text tone="muted">{text.noticePrintHint}</Text>
            </div>
            <Poster session={session} />
          </Stack>
        </Screen>
      )}
    </SessionFrame>
  );
}

function Poster({ session }: { readonly session: Session }): ReactElement {
  usePaper('a6');
  const { kindName, theme, startsAt, host } = session;
  return (
    <article className={`${styles.sheet ?? ''} ${styles.poster ?? ''}`} aria-label={text.notice}>
      <p className={styles.call}>{text.noticeTitle}</p>
      <p className={styles.large}>{kindName}</p>
      {theme !== '' && <p className={styles.large}>{theme}</p>}
      <p className={styles.large}>{formatMoment(startsAt)}</p>
      <p className={styles.large}>{placeWords(session)}</p>
      <p>{text.noticeBody}</p>
      {host !== '' && <p className={styles.small}>{text.noticeHost(host)}</p>}
    </article>
  );
}
