import { type ReactElement, useMemo } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { PublicPanel } from '#features/board/public-panel.tsx';
import { InvitationsScreen } from '#features/sessions/invitations-screen.tsx';
import { KindsScreen } from '#features/sessions/kinds-screen.tsx';
import { LiveScreen } from '#features/sessions/live-screen.tsx';
import { MinutesScreen } from '#features/sessions/minutes-screen.tsx';
import { NoticeScreen } from '#features/sessions/notice-screen.tsx';
import { ChangePlanScreen, NewSessionScreen } from '#features/sessions/plan-screen.tsx';
import { ReadBackScreen } from '#features/sessions/read-back-screen.tsx';
import { SessionScreen } from '#features/sessions/session-screen.tsx';
import { SessionsScreen } from '#features/sessions/sessions-screen.tsx';
import type { SessionsSurroundings, SessionsUses } from '#features/sessions/sessions-uses.ts';
import type { SessionPart } from '#usecases/ports/paths.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { ScreenBack } from '#ui/screen-back.ts';
import { appText as text } from './app-text.ts';
import { createBoardUses } from './board-uses.ts';
import { createProjectsOf } from './projects-of.tsx';
import { createSessionIntents } from './session-intents.ts';

const partScreens = {
  plan: ChangePlanScreen,
  live: LiveScreen,
  'read-back': ReadBackScreen,
  minutes: MinutesScreen,
  invitations: InvitationsScreen,
  notice: NoticeScreen,
} satisfies Record<SessionPart, typeof SessionScreen>;

interface RoutesProps {
  readonly account: Account;
  readonly needs: WritingNeeds;
  readonly surroundings: SessionsSurroundings;
}

/** Which screen an address under `/sessions` shows. */
export function SessionRoutes({ account, needs, surroundings }: RoutesProps): ReactElement {
  const uses = useMemo<SessionsUses>(() => {
    const board = createBoardUses(needs, account, surroundings);
    return {
      ...createSessionIntents(needs),
      ...surroundings,
      may: (act, scope) => mayOffer(account, act, scope),
      projectsOf: createProjectsOf(needs, account, surroundings).ofSession,
      publicNotice: board.notices.notice,
      publicAddress: board.publicAddress,
      communityOf: board.communityOf,
      paperTexts: board.paperTexts,
      PublicPanel: (props) => <PublicPanel {...props} uses={board} />,
    };
  }, [account, needs, surroundings]);
  return (
    <Switch>
      <Route path="/sessions">
        <SessionsScreen uses={uses} />
      </Route>
      <Route path="/sessions/kinds">
        <ScreenBack value={{ href: uses.paths.sessions, label: text.sessions }}>
          <KindsScreen uses={uses} />
        </ScreenBack>
      </Route>
      <Route path="/sessions/new">
        <NewSession uses={uses} />
      </Route>
      {Object.entries(partScreens).map(([part, PartScreen]) => (
        <Route key={part} path={`/sessions/:id/${part}`}>
          {({ id }) => <PartScreen key={id} sessionId={decodeURIComponent(id)} uses={uses} />}
        </Route>
      ))}
      <Route path="/sessions/:id">
        {({ id }) => <SessionScreen key={id} sessionId={decodeURIComponent(id)} uses={uses} />}
      </Route>
    </Switch>
  );
}

function NewSession({ uses }: { readonly uses: SessionsUses }): ReactElement {
  const asked = new URLSearchParams(useSearch());
  const at = Number(asked.get('at') ?? Number.NaN);
  const need = asked.get('need');
  return (
    <NewSessionScreen
      key={asked.toString()}
      kind={asked.get('kind') ?? undefined}
      at={Number.isFinite(at) ? at : undefined}
      need={need === null ? undefined : { issue: need, theme: asked.get('theme') ?? '' }}
      uses={uses}
    />
  );
}
