import { type ReactElement, useEffect } from 'react';
import { useAppUpdate, watchForUpdates } from '#pwa/app-update.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { appText as text } from './app-text.ts';
import { useToasts } from './toast-store.ts';

watchForUpdates();

/** Asks before a new version takes over, and says once that the app works without a network. */
export function UpdateQuestion(): ReactElement | null {
  const { isOfflineReady, isWaiting, takeOver, offlineReadySeen } = useAppUpdate();
  const { show } = useToasts();
  useEffect(() => {
    if (!isOfflineReady) return;
    show({ text: text.offlineReady });
    offlineReadySeen();
  }, [isOfflineReady, offlineReadySeen, show]);
  if (!isWaiting) return null;
  return (
    <Notice tone="info" action={<Button onPress={takeOver}>{text.update}</Button>}>
      {text.newVersion}
    </Notice>
  );
}
