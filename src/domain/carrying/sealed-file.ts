import { asText, isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { readUnsentFile, UNSENT_FORMAT, type UnsentFile, type UnsentFileRefusal } from './unsent-file.ts';

/** By what a phone closes such a file: the server's public key, which every signed-in device keeps. */
export interface SealingKey {
  readonly id: string;
  /** Base64. */
  readonly publicKey: string;
}

/** What of one database a sealed file brings. */
export interface SealedPart {
  /** How many records, for whoever may not open it. */
  readonly records: number;
  /** `{scope, key}`, closed for the server; it tells the key to coordinators of that database. */
  readonly box: string;
  /** The text of an `UnsentFile`, closed with that key. */
  readonly sealed: string;
}

/** 未上传, closed: whoever carries it cannot read it. */
export interface SealedFile {
  /** Of the `SealingKey`. */
  readonly key: string;
  readonly parts: readonly SealedPart[];
}

/** What is in a box: the key to everything of one database. */
export interface BoxContent {
  readonly scope: string;
  /** Base64. */
  readonly key: string;
}

/** Older versions wrote the file in the clear, and so does a phone that never heard of a key. */
export type CarriedText = { readonly plain: UnsentFile } | { readonly sealed: SealedFile };

const VERSION = 2;

export function writeSealedFile({ key, parts }: SealedFile): string {
  return JSON.stringify({ format: UNSENT_FORMAT, v: VERSION, key, parts });
}

/** Reads both kinds of files; says of a sealed one whether it is whole, not whether it opens. */
export function readCarriedText(text: string): Result<CarriedText, UnsentFileRefusal> {
  const sealed = readSealedFile(text);
  if (sealed !== undefined) return sealed.ok ? ok({ sealed: sealed.value }) : sealed;
  const plain = readUnsentFile(text);
  return plain.ok ? ok({ plain: plain.value }) : plain;
}

/** A box's text; undefined for anything else. */
export function readBox(text: string): BoxContent | undefined {
  const json = parse(text);
  const { scope, key } = isJsonObject(json) ? json : {};
  return typeof scope === 'string' && typeof key === 'string' ? { scope, key } : undefined;
}

export function writeBox({ scope, key }: BoxContent): string {
  return JSON.stringify({ scope, key });
}

/** What of a file belongs to each database, in the order in which they come up. */
export function splitByScope(file: UnsentFile): readonly (UnsentFile & { readonly scope: string })[] {
  const scopes = new Set([...file.parts, ...file.files].map(({ scope }) => scope));
  return [...scopes].map((scope) => ({
    ...file,
    scope,
    parts: file.parts.filter((part) => part.scope === scope),
    files: file.files.filter((one) => one.scope === scope),
  }));
}

/** Undefined for what is no sealed file of this version. */
function readSealedFile(text: string): Result<SealedFile, UnsentFileRefusal> | undefined {
  const json = parse(text);
  if (!isJsonObject(json) || json['format'] !== UNSENT_FORMAT || json['v'] !== VERSION) return undefined;
  const listed: readonly unknown[] = Array.isArray(json['parts']) ? json['parts'] : [];
  const parts = listed.flatMap((part) => readPart(part) ?? []);
  const key = asText(json['key']);
  const isWhole = key !== '' && parts.length > 0 && parts.length === listed.length;
  return isWhole ? ok({ key, parts }) : refuse('torn');
}

function readPart(part: unknown): SealedPart | undefined {
  if (!isJsonObject(part)) return undefined;
  const { records, box, sealed } = part;
  if (typeof records !== 'number' || typeof box !== 'string' || typeof sealed !== 'string') return undefined;
  return { records, box, sealed };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
