import type { ReactElement } from 'react';
import type { Sync, SyncPhase } from '#usecases/ports/sync.ts';
import type { IconName } from '#ui/icon.tsx';
import { StatusLine } from '#ui/status-line.tsx';
import { isAnswered } from './is-answered.ts';
import { useSyncSnapshot } from './use-sync-snapshot.ts';
import { syncText as text } from './sync-text.ts';

const icons: Readonly<Record<SyncPhase, IconName>> = {
  resting: 'cloud-done',
  working: 'sync',
  unreachable: 'wifi-off',
  'signed-out': 'lock',
  'other-tab': 'cloud-done',
};

interface Props {
  readonly sync: Sync;
  readonly href: string;
}

/** The slim line that is always there: how many records the server does not have yet. */
export function SyncLine({ sync, href }: Props): ReactElement {
  const snapshot = useSyncSnapshot(sync);
  const { phase, waiting, refused, received } = snapshot;
  const parts = [
    text.phase(snapshot),
    ...(phase === 'working' && received > 0 ? [text.received(received)] : []),
    text.unsentSum(waiting.size, refused.size),
  ];
  const tone = refused.size > 0 ? 'bad' : waiting.size > 0 || phase === 'signed-out' ? 'warn' : 'quiet';
  return (
    <StatusLine href={href} icon={isAnswered(snapshot) ? 'warning' : icons[phase]} tone={tone}>
      {parts.join(' · ')}
    </StatusLine>
  );
}
