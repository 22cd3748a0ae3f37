import { ok, refuse } from '#lib/result.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import { isNoSpace } from '#storage/open-error.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { FileSource } from './file-source.ts';

/** Files of this device first; what came from the server is kept for the next time without a network. */
export function createMediaFiles(box: MediaBox, fetchFile: FileSource): MediaFiles {
  return {
    keep: async (file, bytes) => {
      try {
        await box.keep(file, bytes, false);
        return ok(undefined);
      } catch (error) {
        return refuse(isNoSpace(error) ? 'no-space' : 'not-written');
      }
    },
    read: async (file) => {
      const here = await box.read(file.id);
      if (here !== undefined) return ok(here);
      const fetched = await fetchFile(file);
      // A full device shows it all the same.
      if (fetched.ok) await box.keep(file, fetched.value, true).catch(() => undefined);
      return fetched;
    },
    drop: (id) => box.drop(id),
    unsent: () => [...box.unsent().values()].map(({ id, scope }) => ({ id, scope })),
    isUnsent: (id) => box.unsent().has(id),
  };
}
