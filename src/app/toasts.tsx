import { type ReactElement, useEffect } from 'react';
import { useLocation } from 'wouter';
import { ToastHost } from '#ui/toast.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { type Toast, useToasts } from './toast-store.ts';

/** By itself, so that a short sentence draws nothing else of the page anew. */
export function Toasts(): ReactElement {
  const { dismiss, leaveBehind } = useToasts.getState();
  const toasts = useWatched(watchToasts) ?? [];
  const [path] = useLocation();
  useEffect(leaveBehind, [path, leaveBehind]);
  return <ToastHost toasts={toasts} onDismiss={dismiss} />;
}

/** What is said of a deed is drawn together with what the deed changes. */
function watchToasts(onToasts: (toasts: readonly Toast[]) => void): () => void {
  onToasts(useToasts.getState().toasts);
  return useToasts.subscribe(({ toasts }) => onToasts(toasts));
}
