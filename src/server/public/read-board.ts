import { communityId, foldCommunity } from '#domain/access/community.ts';
import { communityScope } from '#domain/access/scopes.ts';
import { maskNotice } from '#domain/board/mask-notice.ts';
import { foldNotice, type Notice } from '#domain/board/notice.ts';
import { isFromNewerApp, parseWireRecord } from '#domain/records/wire.ts';
import { isJsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';

/** What may be shown of a community to whoever comes by: its name and its notices, masked. Nothing else is read. */
export interface PublicBoard {
  readonly name: string;
  /** All of them, also those that are over or withdrawn; the newest first. */
  readonly notices: readonly Notice[];
}

/** Undefined for a community that the server does not have. */
export type ReadBoard = (community: string) => Promise<PublicBoard | undefined>;

const MOST_NOTICES = 2_000;

export function createReadBoard(ask: AskAsServer): ReadBoard {
  /** Documents whose ids begin so, as the server's own account sees them. */
  async function documents(
    database: string,
    from: string,
    to: string,
  ): Promise<readonly unknown[] | undefined> {
    const query = new URLSearchParams({
      include_docs: 'true',
      startkey: JSON.stringify(from),
      endkey: JSON.stringify(to),
      limit: String(MOST_NOTICES),
    });
    const answer = await ask(`${database}/_all_docs?${query.toString()}`, { method: 'GET' });
    if (answer.status === 404) return undefined;
    const body: unknown = await answer.json();
    if (!answer.ok || !isJsonObject(body) || !Array.isArray(body['rows'])) {
      throw new Error(`The board could not be read: ${answer.status}`);
    }
    return body['rows'].filter(isJsonObject).map((row) => row['doc']);
  }

  return async (community) => {
    const database = communityScope(community);
    const about = communityId(community);
    const found = await documents(database, 'notice:', 'notice;');
    if (found === undefined) return undefined;
    const notices = found.flatMap((document) => {
      const record = parseWireRecord(document);
      const isOurs = record.ok && record.value.type === 'notice' && !isFromNewerApp(record.value);
      return isOurs ? [maskNotice(foldNotice(record.value)).notice] : [];
    });
    const self = parseWireRecord((await documents(database, about, about))?.[0]);
    return {
      name: self.ok ? foldCommunity(self.value).name : '',
      notices: notices.sort((a, b) => b.at - a.at),
    };
  };
}

/** Asks the store no more often than every `KEPT_MS`, however many come by. */
export function keepBoards(read: ReadBoard, now: () => number): ReadBoard {
  const kept = new Map<string, { readonly until: number; readonly board: ReturnType<ReadBoard> }>();
  return (community) => {
    const known = kept.get(community);
    if (known !== undefined && known.until > now()) return known.board;
    const board = read(community);
    kept.delete(community);
    kept.set(community, { until: now() + KEPT_MS, board });
    board.catch(() => kept.delete(community));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return board;
  };
}

const KEPT_MS = 10_000;
const MOST_KEPT = 200;
