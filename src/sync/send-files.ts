import type { Account } from '#domain/access/account.ts';
import { FILE_NAME, foldMedia } from '#domain/media/media.ts';
import { isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { ServerCopy } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import type { PushEnd } from './push-scope.ts';
import { ownSession } from './whose-session.ts';

export interface FilesNeeds {
  readonly client: CouchClient;
  /** Whose files these are; another's session may not send all of them. */
  readonly account: Account;
  readonly database: Pick<RecordsDatabase, 'outbox' | 'readMany'>;
  readonly files: MediaBox;
}

/** Files of a scope whose records the server has. */
export function sendableFiles(
  { database, files }: Pick<FilesNeeds, 'database' | 'files'>,
  scope: string,
): readonly string[] {
  const unsentRecords = database.outbox.unsent();
  return [...files.unsent().values()]
    .filter((file) => file.scope === scope && file.refused === undefined && !unsentRecords.has(file.id))
    .map(({ id }) => id);
}

/** Sends photos and voice memos one by one, each onto its record. One that is refused does not stop the others. */
export async function sendFiles(
  needs: FilesNeeds,
  scope: string,
  signal: AbortSignal,
): Promise<Result<PushEnd, Failure>> {
  const ids = sendableFiles(needs, scope);
  if (ids.length === 0) return ok({ arrived: 0, left: 0 });
  const copies = await needs.client.allDocs(scope, ids, signal);
  if (!copies.ok) return copies;
  const records = new Map((await needs.database.readMany(ids)).map((record) => [record.id, record]));
  let arrived = 0;
  let left = 0;
  for (const id of ids) {
    const record = records.get(id);
    // Killed before the record was saved, or taken off the page: the bytes stay here and go.
    if (record === undefined || foldMedia(record).removed) {
      await needs.files.drop(id);
      continue;
    }
    const { contentType } = foldMedia(record);
    const copy = copies.value.get(id) ?? { state: 'absent' };
    const sent = await sendFile(needs, { scope, id, contentType }, copy, signal);
    if (!sent.ok) return sent;
    if (sent.value) arrived += 1;
    else left += 1;
  }
  return ok({ arrived, left });
}

interface Sending {
  readonly scope: string;
  readonly id: string;
  readonly contentType: string;
}

/** Whether the file is settled, there or refused; what fails for the moment is left for the next round. */
async function sendFile(
  { client, account, files }: FilesNeeds,
  { scope, id, contentType }: Sending,
  copy: ServerCopy,
  signal: AbortSignal,
): Promise<Result<boolean, Failure>> {
  if (copy.state === 'absent') return ok(false);
  if (copy.state === 'deleted') {
    await files.drop(id);
    return ok(true);
  }
  if (hasFile(copy.document)) {
    await files.sent(id);
    return ok(true);
  }
  const bytes = await files.read(id);
  if (bytes === undefined) {
    await files.refuse(id, 'file-lost');
    return ok(true);
  }
  const put = await client.putFile({ scope, id, name: FILE_NAME, rev: copy.rev, contentType, bytes }, signal);
  if (put.ok) {
    await files.sent(id);
    return ok(true);
  }
  const reason = reasonToRefuse(put.reason);
  if (reason !== undefined) {
    const own = await ownSession(client, account.name, signal);
    if (!own.ok) return own;
    await files.refuse(id, reason);
    return ok(true);
  }
  return put.reason.kind === 'server-error' ? ok(false) : refuse(put.reason);
}

/** The server's final no to this one file. */
function reasonToRefuse(failure: Failure): string | undefined {
  if (failure.kind === 'too-large') return 'too-large';
  if (failure.kind === 'forbidden') return 'attachment';
  return failure.kind === 'bad-request' ? failure.reason : undefined;
}

function hasFile(document: unknown): boolean {
  const files = isJsonObject(document) ? document['_attachments'] : undefined;
  return isJsonObject(files) && FILE_NAME in files;
}
