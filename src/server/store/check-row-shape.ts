import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { CouchError } from './couch-error.ts';

const SPECIAL_MEMBERS = new Set([
  '_id',
  '_rev',
  '_deleted',
  '_attachments',
  '_revisions',
  '_revs_info',
  '_conflicts',
  '_deleted_conflicts',
  '_local_seq',
]);

const REVISION = /^[1-9]\d{0,9}-[^-\s]{1,128}$/;
const LOCAL_REVISION = /^0-\d{1,15}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * What CouchDB would not store as a document, thrown as its answer. PouchDB lets one such row fail the whole batch
 * or throws where nobody catches it, so nothing reaches it unchecked.
 */
export function checkRowShape(row: JsonObject, newEdits: boolean): void {
  checkId(row['_id']);
  checkRevision(row, newEdits);
  const special = Object.keys(row).find((key) => key.startsWith('_') && !SPECIAL_MEMBERS.has(key));
  if (special) throw new CouchError(400, 'doc_validation', `Bad special document member: ${special}`);
  if (row['_deleted'] !== undefined && typeof row['_deleted'] !== 'boolean')
    throw invalid('_deleted must be a boolean');
  if (row['_attachments'] !== undefined) checkAttachments(row['_attachments']);
}

/** Any id that CouchDB takes: text, not empty, an underscore in front only for `_design/` and `_local/`. */
export function checkId(id: unknown): void {
  if (typeof id !== 'string') throw new CouchError(400, 'illegal_docid', 'Document id must be a string');
  if (id === '') throw new CouchError(400, 'illegal_docid', 'Document id must not be empty');
  if (id.length > 4096) throw new CouchError(400, 'illegal_docid', 'Document id is too long');
  if (id.startsWith('_') && !/^_(?:design|local)\/./.test(id)) {
    throw new CouchError(400, 'illegal_docid', 'Only reserved document ids may start with underscore.');
  }
}

export function isRevision(rev: unknown): rev is string {
  return typeof rev === 'string' && REVISION.test(rev);
}

function checkRevision(row: JsonObject, newEdits: boolean): void {
  const rev = row['_rev'];
  const isLocal = typeof row['_id'] === 'string' && row['_id'].startsWith('_local/');
  if (isLocal) {
    if (rev !== undefined && !(typeof rev === 'string' && LOCAL_REVISION.test(rev)))
      throw invalid('Invalid rev format');
    return;
  }
  if (rev !== undefined && !isRevision(rev)) throw invalid('Invalid rev format');
  if (newEdits) return;
  if (rev === undefined) throw invalid('A revision is needed where new_edits is false');
  const revisions = row['_revisions'];
  if (revisions === undefined) return;
  if (
    !isJsonObject(revisions) ||
    !Array.isArray(revisions['ids']) ||
    !Number.isSafeInteger(revisions['start'])
  ) {
    throw new CouchError(400, 'doc_validation', '_revisions must hold start and ids');
  }
  const { ids, start } = revisions;
  const isHistory =
    ids.length > 0 && ids.length <= Number(start) && ids.every((id) => typeof id === 'string' && id !== '');
  if (!isHistory || rev !== `${Number(start)}-${String(ids[0])}`) {
    throw new CouchError(400, 'doc_validation', '_revisions must lead to _rev');
  }
}

function checkAttachments(attachments: unknown): void {
  if (!isJsonObject(attachments)) throw invalid('Attachments property must be a JSON object');
  for (const [name, attachment] of Object.entries(attachments)) {
    if (name === '' || name.startsWith('_')) throw invalid(`Attachment name '${name}' is not allowed`);
    if (!isJsonObject(attachment)) throw invalid('An attachment must be a JSON object');
    if (attachment['stub'] === true) continue;
    const { data, content_type: type } = attachment;
    if (typeof data !== 'string' || !BASE64.test(data)) throw invalid('Invalid attachment data: not base64');
    if (type !== undefined && typeof type !== 'string') throw invalid('Invalid attachment type');
  }
}

function invalid(reason: string): CouchError {
  return new CouchError(400, 'bad_request', reason);
}
