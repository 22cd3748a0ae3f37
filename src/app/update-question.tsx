import { useEffect } from 'react';
import { useAppUpdate, watchForUpdates } from '#pwa/app-update.ts';
import { useAccount } from './account-store.ts';
import { appText as text } from './app-text.ts';
import { useToasts } from './toast-store.ts';

watchForUpdates();

/**
 * Asks before a new version takes over, and says once that the app works without a network: to whoever signed in,
 * because the first time that needs one.
 */
export function UpdateQuestion(): null {
  const { isOfflineReady, isWaiting, takeOver, offlineReadySeen } = useAppUpdate();
  const isSignedIn = useAccount(({ account }) => account !== undefined);
  const { show } = useToasts();
  useEffect(() => {
    if (!isOfflineReady || !isSignedIn) return;
    show({ text: text.offlineReady });
    offlineReadySeen();
  }, [isOfflineReady, isSignedIn, offlineReadySeen, show]);
  useEffect(() => {
    if (!isWaiting) return;
    show({ text: text.newVersion, action: { label: text.update, onPress: takeOver }, stays: true });
  }, [isWaiting, show, takeOver]);
  return null;
}
