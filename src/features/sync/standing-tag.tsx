import { type ReactElement, useCallback, useSyncExternalStore } from 'react';
import { type RecordStanding, standingOf, type Sync } from '#usecases/ports/sync.ts';
import type { IconName } from '#ui/icon.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Tone } from '#ui/tone.ts';
import { syncText as text } from './sync-text.ts';

const looks: Readonly<Record<RecordStanding['word'], { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'warn', icon: 'cloud-waiting' },
  arrived: { tone: 'quiet', icon: 'cloud-done' },
  refused: { tone: 'bad', icon: 'cloud-refused' },
};

interface Props {
  readonly sync: Sync;
  readonly recordId: string;
}

/** The one true word about a record: 待上传, 已到服务器, 被退回. */
export function StandingTag({ sync, recordId }: Props): ReactElement {
  const word = useSyncExternalStore(
    sync.watch,
    useCallback(() => standingOf(sync.snapshot(), recordId).word, [sync, recordId]),
  );
  const { tone, icon } = looks[word];
  return (
    <Tag tone={tone} icon={icon}>
      {text.standings[word]}
    </Tag>
  );
}
