import { appText as text } from './app-text.ts';
import { useToasts } from './toast-store.ts';

/** What somebody asked for broke: it is said, and whoever looks for the bug still finds it in the console. */
export function tellTrouble(error: unknown): void {
  useToasts.getState().show({ text: text.broke, tone: 'bad' });
  setTimeout(() => {
    throw error;
  });
}
