import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { Trouble } from '#ui/use-press.ts';
import { useAccount } from './account-store.ts';
import { pathOfPlainClick } from './intercept-links.ts';
import { galleryPath, paths, signInPath } from './paths.ts';
import { SignedIn } from './signed-in.tsx';
import { tellTrouble } from './tell-trouble.ts';
import { Toasts } from './toasts.tsx';

const Gallery = lazy(async () => ({ default: (await import('#ui/gallery.tsx')).Gallery }));

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));

const PeoplePage = lazy(async () => ({ default: (await import('./people-page.tsx')).PeoplePage }));

const UpdateQuestion = lazy(async () => ({
  default: (await import('./update-question.tsx')).UpdateQuestion,
}));

/** Everything on the page: who is not signed in signs in, everybody else works. */
export function App(): ReactElement {
  useLinksWithoutReload();
  return (
    <Trouble value={tellTrouble}>
      <Switch>
        <Route path={galleryPath}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <Gallery />
          </Suspense>
        </Route>
        <Route>
          <SignedInOrNot />
        </Route>
      </Switch>
      <Suspense fallback={null}>
        <UpdateQuestion />
      </Suspense>
      <Toasts />
    </Trouble>
  );
}

function SignedInOrNot(): ReactElement {
  const { account, accounts, signedIn } = useAccount();
  const [path, navigate] = useLocation();
  const [entering, setEntering] = useState<{ readonly name: string | undefined }>();
  if (account !== undefined && path !== signInPath) return <SignedIn account={account} />;
  const begin = (fresh: Account): void => {
    signedIn(fresh);
    setEntering(undefined);
    navigate(paths.home, { replace: true });
  };
  const isChoosing = account === undefined && accounts.length > 0 && entering === undefined;
  return (
    <Suspense fallback={null}>
      {isChoosing ? (
        <PeoplePage accounts={accounts} onLocked={begin} onSignIn={(name) => setEntering({ name })} />
      ) : (
        <SignInPage
          account={account?.name ?? entering?.name}
          isExpired={account !== undefined}
          onSignedIn={begin}
        />
      )}
    </Suspense>
  );
}

/** Every link of the app is a plain `<a>`; a plain click stays inside the page. */
function useLinksWithoutReload(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const path = pathOfPlainClick(event);
      if (path === undefined) return;
      event.preventDefault();
      navigate(path);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
