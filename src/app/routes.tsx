import { type ReactElement, useEffect, useMemo } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { type Account, goesToDoors, hasDesk } from '#domain/access/account.ts';
import { DoorScreen } from '#features/visits/door-screen.tsx';
import { HomeScreen } from '#features/visits/home-screen.tsx';
import { VisitScreen } from '#features/visits/visit-screen.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { atEachContact } from '#sync/at-each-contact.ts';
import { EXPORT_REPORT_DRAFT } from '#usecases/excel/export-report-draft.ts';
import type { Stop } from '#usecases/ports/record-store.ts';
import { RECORDING_DRAFT } from '#usecases/ports/recordings.ts';
import { appText as text } from './app-text.ts';
import type { Locking } from './desk.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { LockOffer } from './lock-offer.tsx';
import { useLockOffer } from './offer-store.ts';
import { paths } from './paths.ts';
import { createUses } from './uses.tsx';
import { type ToastText, useToasts } from './toast-store.ts';
import { warmUp } from './warm-up.ts';
import type { Workspace } from './workspace.ts';

const IssueRoutes = lazyScreen(async () => (await import('./issue-routes.tsx')).IssueRoutes);
const SessionRoutes = lazyScreen(async () => (await import('./session-routes.tsx')).SessionRoutes);
const OfficeRoutes = lazyScreen(async () => (await import('./office/office-routes.tsx')).OfficeRoutes);
const BoardRoutes = lazyScreen(async () => (await import('./board-routes.tsx')).BoardRoutes);
const CheckRoutes = lazyScreen(async () => (await import('./check-routes.tsx')).CheckRoutes);
const ProjectRoutes = lazyScreen(async () => (await import('./project-routes.tsx')).ProjectRoutes);
const PassedUpRoutes = lazyScreen(async () => (await import('./passed-up-routes.tsx')).PassedUpRoutes);
const PointsPage = lazyScreen(async () => (await import('./points.tsx')).PointsPage);
const SyncScreen = lazyScreen(async () => (await import('#features/sync/sync-screen.tsx')).SyncScreen);
const LockSettings = lazyScreen(async () => (await import('./lock-settings.tsx')).LockSettings);
const Me = lazyScreen(async () => (await import('./me.tsx')).Me);
const Help = lazyScreen(async () => (await import('./help.tsx')).Help);

/** The desk with all of its pages. */
const OfficePages = {
  warm: async () => {
    const { warmUpPages } = await import('./office/office-routes.tsx');
    await OfficeRoutes.warm();
    await warmUpPages();
  },
};

/** What somebody is likely to open next; the desk only where its window is wide enough. */
function warmUpLikely(account: Account, isWanted: () => boolean): void {
  const isAtDesk = hasDesk(account) && matchMedia('(min-width: 768px)').matches;
  const likely = [SessionRoutes, IssueRoutes, Me, BoardRoutes];
  void warmUp(isAtDesk ? [OfficePages, ...likely] : likely, isWanted);
}

/** A recording that was cut off is looked for only where one was begun: most phones never record. */
async function findRecordings(workspace: Workspace, show: (toast: ToastText) => void): Promise<void> {
  const keys = await workspace.drafts.keys();
  if (!keys.some((key) => key.startsWith(RECORDING_DRAFT))) return;
  const { recoverRecordings } = await import('./recover-recordings.ts');
  await recoverRecordings(workspace, show);
}

/** Files of tables that the server has not heard of are told at the next contact; most devices never write one. */
function tellExportsAtContact({ sync, drafts, clock }: Workspace): Stop {
  const tell = async (): Promise<void> => {
    const keys = await drafts.keys();
    if (!keys.some((key) => key.startsWith(EXPORT_REPORT_DRAFT))) return;
    await (await import('./tell-exports.ts')).tellExports(drafts);
  };
  return atEachContact(sync, tell, clock.now);
}

interface Props {
  readonly account: Account;
  readonly workspace: Workspace;
  readonly locking: Locking;
}

/** Which screen an address shows. */
export function Routes({ account, workspace, locking }: Props): ReactElement {
  const uses = useMemo(() => createUses(workspace, account), [workspace, account]);
  const show = useToasts((store) => store.show);
  const { answered, answer } = useLockOffer();
  const isOffered = !answered.includes(account.name) && locking.lock.standing() === undefined;
  useEffect(() => {
    if (workspace.refilled !== undefined) show({ text: text.refilled(workspace.refilled) });
  }, [workspace, show]);
  useEffect(() => void findRecordings(workspace, show), [workspace, show]);
  useEffect(() => tellExportsAtContact(workspace), [workspace]);
  useEffect(() => {
    let isHere = true;
    warmUpLikely(account, () => isHere);
    return () => {
      isHere = false;
    };
  }, [account]);
  return (
    <Switch>
      <Route path="/">
        {goesToDoors(account) ? (
          <HomeScreen
            uses={uses.visits}
            banner={isOffered && <LockOffer onLater={() => answer(account.name)} />}
          />
        ) : (
          <Redirect to={paths.issues} replace />
        )}
      </Route>
      <Route path="/doors/:id">
        {({ id }) => <DoorScreen key={id} placeId={decodeURIComponent(id)} uses={uses.visits} />}
      </Route>
      <Route path="/visits/:id">
        {({ id }) => <VisitScreen key={id} visitId={decodeURIComponent(id)} uses={uses.visits} />}
      </Route>
      <Route path="/sessions/*?">
        <SessionRoutes account={account} needs={workspace.needs} surroundings={uses.sessions} />
      </Route>
      <Route path="/issues/*?">
        <IssueRoutes account={account} needs={workspace.needs} surroundings={uses.issues} />
      </Route>
      <Route path="/office/*?">
        <OfficeRoutes account={account} workspace={workspace} uses={uses} />
      </Route>
      <Route path="/board/*?">
        <BoardRoutes account={account} workspace={workspace} surroundings={uses.issues} />
      </Route>
      <Route path="/checks/*?">
        <CheckRoutes account={account} needs={workspace.needs} surroundings={uses.issues} />
      </Route>
      <Route path="/projects/*?">
        <ProjectRoutes account={account} needs={workspace.needs} uses={uses} />
      </Route>
      <Route path="/passed-up/*?">
        <PassedUpRoutes account={account} needs={workspace.needs} surroundings={uses.issues} />
      </Route>
      <Route path="/me">
        <Me account={account} workspace={workspace} lock={locking.lock} />
      </Route>
      <Route path={paths.help}>
        <Help />
      </Route>
      <Route path="/me/lock">
        <LockSettings account={account} locking={locking} />
      </Route>
      <Route path="/me/points">
        <PointsPage account={account} needs={workspace.needs} />
      </Route>
      <Route path="/me/sync">
        <SyncScreen uses={uses.sync} />
      </Route>
      <Route>
        <Screen title={text.notFoundTitle}>
          <EmptyState
            icon="help"
            title={text.notFoundHint}
            action={<ButtonLink href={paths.home}>{text.goHome}</ButtonLink>}
          />
        </Screen>
      </Route>
    </Switch>
  );
}
