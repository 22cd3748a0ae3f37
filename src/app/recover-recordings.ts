import { navigate } from 'wouter/use-browser-location';
import { typeOfId } from '#domain/records/wire.ts';
import { createRecoverRecordings } from '#usecases/media/recover-recordings.ts';
import { appText as text } from './app-text.ts';
import { paths } from './paths.ts';
import type { ToastText } from './toast-store.ts';
import type { Workspace } from './workspace.ts';

/** Puts recordings that a killed tab cut off where they belong, and says so. */
export async function recoverRecordings(
  { needs, mediaFiles, recordings }: Workspace,
  show: (toast: ToastText) => void,
): Promise<void> {
  const recover = createRecoverRecordings({ ...needs, files: mediaFiles, recordings: await recordings() });
  const found = await recover();
  const [first] = found;
  if (first === undefined) return;
  const seconds = found.reduce((sum, one) => sum + one.seconds, 0);
  const href = pageOf(first.of);
  show({
    text: text.recordingFound(seconds),
    ...(href === undefined ? {} : { action: { label: text.seeRecording, onPress: () => navigate(href) } }),
  });
}

function pageOf(subject: string): string | undefined {
  switch (typeOfId(subject)) {
    case 'session':
      return paths.session(subject);
    case 'issue':
      return paths.issue(subject);
    case 'visit':
      return paths.visit(subject);
    default:
      return undefined;
  }
}
