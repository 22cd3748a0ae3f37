import { lazy, type ReactElement, Suspense, useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { type Account, goesToDoors, hasDesk } from '#domain/access/account.ts';
import { AppFrame } from '#ui/app-frame.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TabBar } from '#ui/tab-bar.tsx';
import { SyncLine } from '#features/sync/sync-line.tsx';
import { useAccount } from './account-store.ts';
import { appText as text } from './app-text.ts';
import type { Opening as DeskOpening } from './desk.ts';
import { useIdleMinutes } from './idle-store.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { isLockedHere } from './locked-here.ts';
import { paths } from './paths.ts';
import { StartFailed } from './start-failed.tsx';
import { useToasts } from './toast-store.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useWorkspace } from './use-workspace.ts';

const LockPage = lazy(async () => ({ default: (await import('./lock-page.tsx')).LockPage }));
const Routes = lazyScreen(async () => (await import('./routes.tsx')).Routes, Opening);

/** The frame stands at first paint; the screens follow when the records are open. */
export function SignedIn({ account }: { readonly account: Account }): ReactElement {
  const opening = useWorkspace(account.name);
  const [path] = useLocation();
  useLockWhenIdle(opening);
  // Its scripts come while the records are opened; where they do not, whoever gets there is told.
  useEffect(() => void Routes.warm().catch(nothing), []);
  if (opening.state === 'locked' || (opening.state === 'opening' && isLockedHere(account.name))) {
    return <Locked name={account.name} opening={opening} />;
  }
  const status =
    opening.state === 'open' ? <SyncLine sync={opening.workspace.sync} href={paths.sync} /> : null;
  return (
    <AppFrame nav={<Tabs path={path} account={account} />} status={status} path={path}>
      {opening.state === 'opening' && <Opening />}
      {opening.state === 'failed' && <StartFailed trouble={opening.trouble} rescue={opening.rescue} />}
      {opening.state === 'open' && (
        <Routes account={account} workspace={opening.workspace} locking={opening.locking} />
      )}
    </AppFrame>
  );
}

/** Nothing of the account is on the page while it is locked, not even where it stood. */
function Locked({ name, opening }: { readonly name: string; readonly opening: DeskOpening }): ReactElement {
  const { left } = useAccount();
  useEffect(() => useToasts.getState().forget(), []);
  const isReady = opening.state === 'locked';
  return (
    <Suspense fallback={null}>
      <LockPage
        name={name}
        lock={isReady ? opening.lock : undefined}
        onOpened={isReady ? opening.onOpened : nothing}
        onChangePerson={left}
      />
    </Suspense>
  );
}

function nothing(): void {
  // Nothing is there yet.
}

function useLockWhenIdle(opening: DeskOpening): void {
  const locking = opening.state === 'open' ? opening.locking : undefined;
  const hasLock = useSyncExternalStore(
    useCallback((onChange) => locking?.lock.watch(onChange) ?? nothing, [locking]),
    () => locking?.lock.standing() !== undefined,
  );
  const minutes = useIdleMinutes((idle) => idle.minutes);
  useIdleLock(hasLock ? minutes : undefined, locking?.here ?? nothing);
}

function Opening(): ReactElement {
  return (
    <Screen title={text.opening}>
      <Skeleton lines={8} />
    </Screen>
  );
}

interface TabsProps {
  readonly path: string;
  readonly account: Account;
}

function Tabs({ path, account }: TabsProps): ReactElement {
  const desk = paths.office();
  const tabs = [
    ...(goesToDoors(account) ? [{ href: paths.home, label: text.visits, icon: 'visit' as const }] : []),
    { href: paths.sessions, label: text.sessions, icon: 'session' as const },
    { href: paths.issues, label: text.issues, icon: 'ledger' as const },
    { href: paths.board, label: text.board, icon: 'board' as const },
    ...(hasDesk(account) ? [{ href: desk, label: text.office, icon: 'desk' as const, wideOnly: true }] : []),
    { href: paths.me, label: text.me, icon: 'person' as const },
  ];
  // What a tab leads to belongs to it.
  const ofLedger = [paths.checks, paths.passedUps].some((href) => path.startsWith(href));
  const isOwn = path.startsWith(paths.projects);
  const shown = ofLedger ? paths.issues : isOwn ? paths.me : path;
  const inside = tabs.find(({ href }) => href !== paths.home && shown.startsWith(href));
  return (
    <TabBar
      tabs={tabs}
      current={inside?.href ?? paths.home}
      label={text.navigation}
      narrow={path.startsWith(desk)}
    />
  );
}
