import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

/**
 * Why the files named by a row cannot stand; undefined when they are those of the stored row, each as a stub. Files
 * come by a route of their own, an edit of the record must neither add nor drop one. `mayBring`: the row may name
 * further photos and voice memos, whose content the gateway has looked at; no file is ever replaced.
 */
export function filesFault(newDoc: unknown, oldDoc: unknown, mayBring = false): string | undefined {
  const [written, stored] = [filesOf(newDoc), filesOf(oldDoc)];
  const names = Object.keys(written);
  if (Object.keys(stored).some((name) => !names.includes(name))) {
    return 'attachment: an edit must name the files that the record has';
  }
  return names.every(
    (name) =>
      isSameStub(written[name], stored[name]) || (mayBring && !(name in stored) && isMedia(written[name])),
  )
    ? undefined
    : 'attachment: files are not sent inside records';
}

function filesOf(document: unknown): JsonObject {
  const files = isJsonObject(document) ? document['_attachments'] : undefined;
  return isJsonObject(files) ? files : {};
}

function isMedia(written: Json | undefined): boolean {
  if (!isJsonObject(written) || written['stub'] !== true) return false;
  const type = written['content_type'];
  return typeof type === 'string' && /^(?:image|audio)\//.test(type);
}

function isSameStub(written: Json | undefined, stored: Json | undefined): boolean {
  if (!isJsonObject(written) || !isJsonObject(stored) || written['stub'] !== true) return false;
  return written['digest'] === undefined || written['digest'] === stored['digest'];
}
