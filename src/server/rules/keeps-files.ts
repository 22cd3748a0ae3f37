import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

/**
 * Why the files named by a row cannot stand; undefined when they are those of the stored row, each as a stub. Files
 * come and go by routes of their own, an edit of the record must neither add nor drop one.
 */
export function filesFault(newDoc: unknown, oldDoc: unknown): string | undefined {
  const [written, stored] = [filesOf(newDoc), filesOf(oldDoc)];
  const names = Object.keys(written);
  if (Object.keys(stored).some((name) => !names.includes(name))) {
    return 'attachment: an edit must name the files that the record has';
  }
  return names.every((name) => isSameStub(written[name], stored[name]))
    ? undefined
    : 'attachment: files are not sent inside records';
}

function filesOf(document: unknown): JsonObject {
  const files = isJsonObject(document) ? document['_attachments'] : undefined;
  return isJsonObject(files) ? files : {};
}

function isSameStub(written: Json | undefined, stored: Json | undefined): boolean {
  if (!isJsonObject(written) || !isJsonObject(stored) || written['stub'] !== true) return false;
  return written['digest'] === undefined || written['digest'] === stored['digest'];
}
