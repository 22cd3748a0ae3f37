import { may, worksOnGiven } from '#domain/access/may.ts';
import { wasGivenTo } from '#domain/issues/given-to.ts';
import type { Entry } from '#domain/records/record.ts';
import { isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { checkAddition } from './check-addition.ts';
import { checkDocument } from './check-document.ts';
import { compareHistories } from './compare-histories.ts';
import { filesFault } from './keeps-files.ts';
import { type Worker, workerIn, type Writer } from './worker.ts';

/**
 * What the server enforces for one row (S2): `undefined` when it may be written, else the reason of refusal, a
 * stable code before a colon and a sentence after it. `oldDoc` is the row as it stands, null when there is none.
 * Total: any JSON gets an answer. The codes:
 * - who: `account`, `scope`, `role`, `author`, `may-open`, `may-add`
 * - what CouchDB adds: `delete`, `deleted`, `attachment`, `member`
 * - form: `depth`, `shape`, `version`, `size`, `id`, `time`, `data`
 * - history: `existing`, `missing`, `changed`, `duplicate`, `opening`, `erased`
 */
export function checkRow(newDoc: unknown, oldDoc: unknown, user: Writer): string | undefined {
  if (user.roles.includes('_admin')) return undefined;
  const worker = workerIn(user);
  if (!worker.ok) return worker.reason;
  const added = additions(newDoc, oldDoc, worker.value, user.db);
  if (!added.ok) return added.reason;
  for (const thing of added.value.things) {
    const fault = checkAddition(thing, added.value.type, worker.value);
    if (fault !== undefined) return fault;
  }
  return givenFault(added.value, worker.value);
}

/** Nobody gives an issue to themselves: a 部门承办人 may not add the entries that do. */
function givenFault({ type, things, all }: Additions, { name, role }: Worker): string | undefined {
  const isBarred = type === 'issue' && things.length > 0 && worksOnGiven(role) && !wasGivenTo(all, name);
  return isBarred ? 'may-add: this issue was not given to this account' : undefined;
}

interface Additions {
  readonly type: string;
  /** Openings and entries that the stored row does not hold. */
  readonly things: readonly Entry[];
  /** Entries of the record as it would stand. */
  readonly all: readonly Entry[];
}

function additions(newDoc: unknown, oldDoc: unknown, worker: Worker, db: string): Result<Additions, string> {
  const written = checkDocument(newDoc, db);
  if (!written.ok) return written;
  if (isJsonObject(oldDoc) && oldDoc['_deleted'] === true) {
    return refuse('deleted: the server has deleted this record');
  }
  const { type, opened, entries } = written.value;
  const mayBring = type === 'media' && (opened.by === worker.name || may(worker.role, 'bring-others'));
  const files = filesFault(newDoc, oldDoc, mayBring);
  if (files !== undefined) return refuse(files);
  const compared = compareHistories(written.value, oldDoc);
  return compared.ok ? ok({ type, things: compared.value, all: entries }) : compared;
}
