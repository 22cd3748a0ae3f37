import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { headcount } from '#domain/sessions/attendance.ts';
import { PEOPLE, type Person } from '#domain/sessions/people.ts';
import { representation } from '#domain/sessions/representation.ts';
import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Step } from '#domain/sessions/steps.ts';
import { codeOf } from '#domain/records/reading.ts';
import { Details } from '#ui/details.tsx';
import { Region } from '#ui/region.tsx';
import { Screen } from '#ui/screen.tsx';
import { Segments } from '#ui/segments.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptText } from '#ui/use-kept-text.ts';
import { useAttempt } from '#ui/use-press.ts';
import { useWatched } from '#ui/use-watched.ts';
import { BeforeView } from './before-view.tsx';
import { EndView } from './end-view.tsx';
import { PeopleView } from './people-view.tsx';
import { RatioMeter } from './ratio-meter.tsx';
import { RemarkComposer } from './remark-composer.tsx';
import { RemarksView } from './remarks-view.tsx';
import { SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { LastWord } from './last-word.tsx';
import { UndoLast } from './undo-last.tsx';
import { useFirstView, type View, VIEWS } from './use-first-view.ts';
import { useLiveActions } from './use-live-actions.ts';
import { useNight } from './use-night.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** A session while it is on: who came, what was said, what goes into the ledger. Nothing here needs a network. */
export function LiveScreen({ sessionId, uses }: Props): ReactElement {
  const kinds = useWatched(uses.kinds);
  return (
    <SessionFrame sessionId={sessionId} act="run-session" uses={uses}>
      {(session) => {
        if (kinds === undefined) {
          return (
            <Screen title={session.kindName}>
              <Skeleton lines={8} />
            </Screen>
          );
        }
        const kind = kinds.find(({ code }) => code === session.kind) ?? plainKind(session.kind);
        return <Live session={session} kind={kind} uses={uses} />;
      }}
    </SessionFrame>
  );
}

interface LiveProps {
  readonly session: Session;
  readonly kind: SessionKind;
  readonly uses: SessionsUses;
}

function Live({ session, kind, uses }: LiveProps): ReactElement {
  const { paths, device } = uses;
  useBegun(session.id, uses);
  useNight();
  useWakeLock();
  const input = useRef<HTMLInputElement>(null);
  const [actions, word] = useLiveActions(session, uses);
  const attempt = useAttempt();
  const people = usePeople(kind, session);
  // Where the recorder stood is back after a killed tab, as the words are.
  const kept = useKeptText(uses.drafts, `session-view:${session.id}`);
  const first = useFirstView(session, uses);
  const view = codeOf(kept.text ?? '', VIEWS) ?? first;
  const last = session.steps.filter((step) => step.device === device).pop();
  const undoLast = async ({ what, entries }: Step): Promise<void> => {
    await actions.undo(entries);
    // Opened by mistake: as if nobody had been here.
    if (what === 'began' && session.steps.length === 1) uses.go(paths.session(session.id));
  };
  useShortcuts({
    onWrite: () => input.current?.focus(),
    onUndo: () => {
      if (last !== undefined) attempt(undoLast(last));
    },
    onNumber: (nth) => {
      const person = people[nth - 1];
      if (person !== undefined) attempt(actions.count(person, 1, ''));
    },
  });
  const { tally } = session.attendance;
  const stands = representation(kind.representation, session.area, tally?.heads ?? []);
  return (
    <Screen
      title={session.kindName}
      back={{ href: paths.session(session.id), label: text.overview }}
      banner={
        <Region label={text.standing}>
          <Stack gap="s">
            {kind.oneTheme && session.theme !== '' && (
              <Text size="s" tone="muted">
                {text.themeNow(session.theme)}
              </Text>
            )}
            {stands.applies && <RatioMeter stands={stands} />}
            <Segments
              label={text.one}
              value={view ?? 'before'}
              onChoose={kept.keep}
              segments={VIEWS.map((one) => ({
                value: one,
                label: text.views[one],
                badge: badgeOf(one, session),
              }))}
            />
          </Stack>
        </Region>
      }
      footer={
        <RemarkComposer
          session={session}
          actions={actions}
          input={input}
          onSent={() => {
            if (kept.text !== 'remarks') kept.keep('remarks');
          }}
          aside={last !== undefined && <UndoLast step={last} onUndo={() => undoLast(last)} />}
          uses={uses}
        />
      }
    >
      <Stack gap="m">
        <LastWord word={word} />
        {view === undefined && <Skeleton lines={4} />}
        {view === 'before' && <BeforeView session={session} uses={uses} onRead={() => kept.keep('people')} />}
        {view === 'people' && <PeopleView session={session} people={people} actions={actions} uses={uses} />}
        {view === 'remarks' && <Details summary={text.media}>{uses.mediaOf(session)}</Details>}
        {view === 'remarks' && (
          <RemarksView session={session} isOneTheme={kind.oneTheme} actions={actions} uses={uses} />
        )}
        {view === 'end' && <EndView session={session} uses={uses} />}
      </Stack>
    </Screen>
  );
}

/** Whoever opens this screen begins the session, once. */
function useBegun(sessionId: string, { beginSession, tell }: SessionsUses): void {
  useEffect(() => {
    beginSession(sessionId).then(
      (begun) => {
        if (!begun.ok && begun.reason !== 'unknown-record') tell(text.saving[begun.reason]);
      },
      () => tell(text.saving['not-written']),
    );
  }, [beginSession, tell, sessionId]);
}

function badgeOf(view: View, { attendance, remarks }: Session): string | undefined {
  if (view === 'people') return String(attendance.tally?.present ?? 0);
  return view === 'remarks' ? String(remarks.length) : undefined;
}

/** The counters on show: who usually comes, and whoever came. */
function usePeople(kind: SessionKind, { attendance }: Session): readonly Person[] {
  return useMemo(() => {
    const usual = PEOPLE.filter((person) => kind.people.includes(person));
    const others = PEOPLE.filter(
      (person) => !usual.includes(person) && headcount(attendance.tally, person) > 0,
    );
    return [...usual, ...others];
  }, [kind, attendance]);
}
