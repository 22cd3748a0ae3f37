import type { MediaBox } from '#storage/media/media-box.ts';
import type { Outbox } from '#storage/outbox/outbox.ts';
import type { Stop } from '#usecases/ports/record-store.ts';

/** Everything that no server has: records of which something is unsent, and records whose file is. */
export interface UnsentWork {
  readonly unsent: () => readonly { readonly id: string; readonly refused: string | undefined }[];
  readonly watch: (onChange: () => void) => Stop;
}

export function createUnsentWork(
  outbox: Pick<Outbox, 'unsent' | 'watch'>,
  files: Pick<MediaBox, 'unsent' | 'watch'>,
): UnsentWork {
  return {
    unsent: () => [...new Map([...files.unsent(), ...outbox.unsent()]).values()],
    watch: (onChange) => {
      const stops = [outbox.watch(onChange), files.watch(onChange)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
