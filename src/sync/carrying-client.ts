import type { SealedPart, SealingKey } from '#domain/carrying/sealed-file.ts';
import { asText } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { OpenRefusal } from '#usecases/ports/carrying-seal.ts';
import { type ApiNeeds, postToServer } from './server-api.ts';

/** What the server does for sealed files, asked for with a session. */
export interface CarryingServer {
  /** By what files are closed for it; undefined without an answer. */
  readonly key: () => Promise<SealingKey | undefined>;
  /** The key to one part of a file that was closed by the key of this id. */
  readonly openBox: (key: string, part: Pick<SealedPart, 'box'>) => Promise<Result<string, OpenRefusal>>;
}

const KNOWN: readonly OpenRefusal[] = ['foreign', 'other-key', 'torn'];

export function createCarryingServer(needs: ApiNeeds): CarryingServer {
  return {
    key: async () => {
      const said = await postToServer(needs, 'carrying/key', {});
      const [id, publicKey] = 'body' in said ? [asText(said.body['id']), asText(said.body['publicKey'])] : [];
      return id && publicKey ? { id, publicKey } : undefined;
    },
    openBox: async (key, { box }) => {
      const said = await postToServer(needs, 'carrying/open', { key, box });
      if ('body' in said) return ok(asText(said.body['key']));
      if (said.status === 401) return refuse('signed-out');
      if (said.status === 0) return refuse('unreachable');
      return refuse(KNOWN.find((known) => known === said.code) ?? 'server-error');
    },
  };
}
