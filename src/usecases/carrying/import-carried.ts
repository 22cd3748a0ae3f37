import type { Account } from '#domain/access/account.ts';
import { ACCESS, mayBeBrought, mayIn } from '#domain/access/may.ts';
import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import { readCarriedText, type SealedFile } from '#domain/carrying/sealed-file.ts';
import {
  type CarriedFile,
  readUnsentFile,
  thingsOf,
  type UnsentFile,
  type UnsentFileRefusal,
  type UnsentPart,
} from '#domain/carrying/unsent-file.ts';
import { foldMedia, MEDIA_TYPE } from '#domain/media/media.ts';
import { mergeRecords, openingId, thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { fromBase64 } from '#lib/base64.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { OpenRefusal, OpenSealed } from '#usecases/ports/carrying-seal.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** What became of the records of a file, counted. */
export interface ImportEnd {
  /** Taken in; they go up from here. */
  readonly taken: number;
  /** Nothing of them was new. */
  readonly known: number;
  /** Of a community or doors that this account does not coordinate. */
  readonly foreign: number;
  /** Additions to records that this device does not hold yet. */
  readonly missing: number;
  /** Of which something was left out that nobody but its author may send (SJ-10). */
  readonly personal: number;
  /** Of types or versions that this app does not know. */
  readonly newer: number;
  /** Photos and voice memos that go up from here. */
  readonly files: number;
}

/**
 * 捎带: a coordinator's device takes in what another could not send. Every entry keeps its author; who brought it is
 * noted beside. Doing it twice changes nothing.
 */
export type ImportCarried = (text: string) => Promise<Result<ImportEnd, ImportRefusal>>;

export type ImportRefusal = UnsentFileRefusal | Exclude<OpenRefusal, 'foreign'> | SaveRefusal;

type Fate = Exclude<keyof ImportEnd, 'files' | 'personal'>;

export interface ImportNeeds extends WritingNeeds {
  readonly account: Account;
  readonly files: MediaFiles;
  readonly openSealed: OpenSealed;
}

/** What of a file could be opened, and how many records of it are for other coordinators. */
interface Opened {
  readonly files: readonly UnsentFile[];
  readonly foreign: number;
}

export function createImportCarried(needs: ImportNeeds): ImportCarried {
  return async (text) => {
    const opened = await openText(needs, text);
    if (!opened.ok) return opened;
    const counts: Record<Fate, number> = {
      ...{ taken: 0, known: 0, missing: 0, newer: 0 },
      foreign: opened.value.foreign,
    };
    const changes: Change[] = [];
    let personal = 0;
    for (const { parts, account } of opened.value.files) {
      for (const part of parts) {
        const brought = withoutOwnWords(part, needs.account);
        if (brought.entries.length < part.entries.length) personal += 1;
        const taking = await changesFor(needs, needs.account, brought, account);
        counts[taking.fate] += 1;
        changes.push(...taking.changes);
      }
    }
    const saved = await needs.records.save(changes);
    if (!saved.ok) return refuse(saved.reason);
    const carried = opened.value.files.flatMap(({ files }) => files);
    const files = await takeFiles(needs, carried);
    return files.ok ? ok({ ...counts, personal, files: files.value }) : files;
  };
}

async function openText(needs: ImportNeeds, text: string): Promise<Result<Opened, ImportRefusal>> {
  const read = readCarriedText(text);
  if (!read.ok) return read;
  if ('plain' in read.value) return ok({ files: [read.value.plain], foreign: 0 });
  return openParts(needs, read.value.sealed);
}

/** All that this account may open, or nothing of the file. */
async function openParts(
  { openSealed }: ImportNeeds,
  { key, parts }: SealedFile,
): Promise<Result<Opened, ImportRefusal>> {
  const texts = new Set<string>();
  let foreign = 0;
  for (const part of parts) {
    const opened = await openSealed(key, part);
    if (opened.ok) texts.add(opened.value);
    else if (opened.reason === 'foreign') foreign += part.records;
    else return refuse(opened.reason);
  }
  const files: UnsentFile[] = [];
  for (const text of texts) {
    const file = readUnsentFile(text);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok({ files, foreign });
}

/**
 * Keeps the bytes whose records are on this device, to be sent like its own; answers how many. What this device or the
 * server has is left out.
 */
async function takeFiles(
  { records, account, files }: ImportNeeds,
  carried: readonly CarriedFile[],
): Promise<Result<number, SaveRefusal>> {
  let taken = 0;
  for (const { id, scope, bytes } of carried) {
    const record = await records.read(id);
    const isOurs =
      record?.type === MEDIA_TYPE && record.scope === scope && mayIn(account, scope, 'bring-others');
    if (!isOurs || foldMedia(record).removed || files.isUnsent(id)) continue;
    if ((await files.read({ id, scope })).ok) continue;
    const kept = await files.keep({ id, scope }, fromBase64(bytes));
    if (!kept.ok) return refuse(kept.reason);
    taken += 1;
  }
  return ok(taken);
}

/** What somebody else has to send in their own session stays out: the server would take nothing of the record with it. */
function withoutOwnWords(part: UnsentPart, account: Account): UnsentPart {
  const mayGo = ({ by, kind }: UnsentPart['entries'][number]): boolean =>
    by === account.name || mayBeBrought(part.type, kind);
  return { ...part, entries: part.entries.filter(mayGo) };
}

async function changesFor(
  needs: WritingNeeds,
  account: Account,
  part: UnsentPart,
  from: string,
): Promise<{ readonly fate: Fate; readonly changes: readonly Change[] }> {
  if (!mayIn(account, part.scope, 'bring-others')) return { fate: 'foreign', changes: [] };
  const isKnownType = Object.keys(ACCESS).includes(part.type);
  if (!isKnownType || isFromNewerApp(part)) return { fate: 'newer', changes: [] };
  const present = await needs.records.read(part.id);
  const known = new Set(present === undefined ? [] : thingsIn(present).map((thing) => thing.id));
  const fresh = thingsOf(part)
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
  if (fresh.length === 0) return { fate: 'known', changes: [] };
  const { opened } = part;
  const entries = part.entries.filter((entry) => !known.has(entry.id));
  const things = thingsOf(part).filter((thing) => fresh.includes(thing.id) && thing.by !== account.name);
  const notes = [{ kind: CARRIED_KIND, data: { things: things.map(({ id }) => id), from } }];
  const withNote = (record: FieldRecord): readonly Change[] =>
    things.length === 0 ? [] : [appendChange(record, notes, needs)];
  if (opened !== undefined && !known.has(openingId(opened))) {
    const open: FieldRecord = { ...part, opened, entries };
    const grown = present === undefined ? open : mergeRecords(present, open);
    return { fate: 'taken', changes: [{ open }, ...withNote(grown)] };
  }
  if (present === undefined) return { fate: 'missing', changes: [] };
  const append = { id: part.id, entries };
  const grown = { ...present, entries: [...present.entries, ...entries] };
  return { fate: 'taken', changes: [{ append }, ...withNote(grown)] };
}
