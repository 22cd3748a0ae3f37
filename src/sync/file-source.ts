import { FILE_NAME } from '#domain/media/media.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { TimedFetchNeeds } from './timed-fetch.ts';
import type { MediaFile } from '#usecases/ports/media-files.ts';

/** Asks the server for the bytes of a photo or voice memo. */
export type FileSource = (
  file: MediaFile,
) => Promise<Result<Uint8Array<ArrayBuffer>, 'unreachable' | 'not-there'>>;

/** Longest wait for one file, in milliseconds. */
const PATIENCE_MS = 30_000;

export interface FileSourceNeeds {
  /** Where the databases are, with a closing slash: `/db/`. */
  readonly url: string;
  readonly fetch: TimedFetchNeeds['fetch'];
}

export function createFileSource({ url, fetch }: FileSourceNeeds): FileSource {
  return async ({ id, scope }) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(`${url}${scope}/${encodeURIComponent(id)}/${FILE_NAME}`, {
        credentials: 'same-origin',
        redirect: 'error',
        signal: giveUp.signal,
      });
      if (answer.status === 404) return refuse('not-there');
      return answer.ok ? ok(new Uint8Array(await answer.arrayBuffer())) : refuse('unreachable');
    } catch {
      return refuse('unreachable');
    } finally {
      clearTimeout(timer);
    }
  };
}
