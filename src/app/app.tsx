import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ToastHost } from '#ui/toast.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useAccount } from './account-store.ts';
import { pathOfPlainClick } from './intercept-links.ts';
import { galleryPath, paths, signInPath } from './paths.ts';
import { SignedIn } from './signed-in.tsx';
import { useToasts } from './toast-store.ts';

const Gallery = lazy(async () => ({ default: (await import('#ui/gallery.tsx')).Gallery }));

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));

const UpdateQuestion = lazy(async () => ({
  default: (await import('./update-question.tsx')).UpdateQuestion,
}));

/** Everything on the page: who is not signed in signs in, everybody else works. */
export function App(): ReactElement {
  const { toasts, dismiss } = useToasts();
  useLinksWithoutReload();
  return (
    <>
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
      <ToastHost toasts={toasts} onDismiss={dismiss} />
    </>
  );
}

function SignedInOrNot(): ReactElement {
  const { account, signedIn } = useAccount();
  const [path, navigate] = useLocation();
  if (account !== undefined && path !== signInPath) return <SignedIn account={account} />;
  return (
    <Suspense fallback={null}>
      <SignInPage
        knownAccount={account?.name}
        onSignedIn={(fresh) => {
          signedIn(fresh);
          navigate(paths.home, { replace: true });
        }}
      />
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
