import { openingAsEntry } from '#domain/records/merge.ts';
import type { Entry, FieldRecord, Opening } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { asText, canonicalJson, isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { textMark } from '#lib/text-mark.ts';

/** What of one record no server has: its entries, and its opening unless that arrived. */
export interface UnsentPart extends Omit<FieldRecord, 'opened'> {
  readonly opened: Opening | undefined;
}

/** The bytes of a photo or voice memo that no server has; its record may have arrived. */
export interface CarriedFile {
  /** Of the media record. */
  readonly id: string;
  readonly scope: string;
  /** Base64. */
  readonly bytes: string;
}

/** 未上传: everything that one device could not send, as a file that another can bring (捎带). */
export interface UnsentFile {
  readonly account: string;
  readonly device: string;
  /** The device's own time, ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly parts: readonly UnsentPart[];
  readonly files: readonly CarriedFile[];
}

/** `other-file`: not one of ours. `torn`: incomplete or changed. `newer-file`: a newer app made it. */
export type UnsentFileRefusal = 'other-file' | 'torn' | 'newer-file';

export const UNSENT_FORMAT = 'xiaobandeng-unsent';
const VERSION = 1;
const BEGINNING = `{"format":"${UNSENT_FORMAT}"`;

/** The text of the file: JSON with a mark of its content, so that a torn or changed file is noticed. */
export function writeUnsentFile({ account, device, madeAt, parts, files }: UnsentFile): string {
  const content: JsonObject = {
    ...{ account, device, madeAt, parts: parts.map(partAsJson) },
    // A file without any is written as it was before there were any.
    ...(files.length > 0 && { files: files.map((file) => ({ ...file })) }),
  };
  return JSON.stringify({
    format: UNSENT_FORMAT,
    v: VERSION,
    mark: textMark(canonicalJson(content)),
    content,
  });
}

export function readUnsentFile(text: string): Result<UnsentFile, UnsentFileRefusal> {
  const json = parse(text);
  if (json === undefined && text.startsWith(BEGINNING)) return refuse('torn');
  if (!isJsonObject(json) || json['format'] !== UNSENT_FORMAT) return refuse('other-file');
  if (json['v'] !== VERSION) return refuse('newer-file');
  const { content } = json;
  if (!isJsonObject(content) || json['mark'] !== textMark(canonicalJson(content))) return refuse('torn');
  const listed = Array.isArray(content['parts']) ? (content['parts'] as readonly unknown[]) : [];
  const parts = listed.flatMap((part) => readPart(part) ?? []);
  const listedFiles: readonly unknown[] = Array.isArray(content['files']) ? content['files'] : [];
  const files = listedFiles.flatMap((file) => readFile(file) ?? []);
  if (parts.length !== listed.length || files.length !== listedFiles.length) return refuse('torn');
  const [account, device] = [asText(content['account']), asText(content['device'])];
  return ok({ account, device, madeAt: asText(content['madeAt']), parts, files });
}

/** All that a part brings, the opening as an entry. */
export function thingsOf({ opened, entries }: UnsentPart): readonly Entry[] {
  return [...(opened === undefined ? [] : [openingAsEntry(opened)]), ...entries];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function partAsJson({ id, type, scope, v, opened, entries }: UnsentPart): JsonObject {
  return {
    id,
    type,
    scope,
    v,
    ...(opened !== undefined && { opened: { ...opened } }),
    entries: entries.map((entry: Entry) => ({ ...entry })),
  };
}

function readFile(file: unknown): CarriedFile | undefined {
  if (!isJsonObject(file)) return undefined;
  const { id, scope, bytes } = file;
  const isWhole = typeof id === 'string' && typeof scope === 'string' && typeof bytes === 'string';
  return isWhole && BASE64.test(bytes) ? { id, scope, bytes } : undefined;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** An opening that stands in for one that the server has, so that a part is checked as a whole record is. */
const STAND_IN: Json = {
  by: '-',
  at: '2000-01-01T00:00:00.000Z',
  offset: 0,
  device: '-',
  data: {},
};

function readPart(part: unknown): UnsentPart | undefined {
  if (!isJsonObject(part)) return undefined;
  const { id, opened, ...rest } = part;
  const read = parseWireRecord({ ...rest, _id: id, opened: opened ?? STAND_IN });
  if (!read.ok) return undefined;
  return { ...read.value, opened: opened === undefined ? undefined : read.value.opened };
}
