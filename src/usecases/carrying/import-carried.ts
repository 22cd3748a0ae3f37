import type { Account } from '#domain/access/account.ts';
import { ACCESS, mayIn } from '#domain/access/may.ts';
import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import {
  type CarriedFile,
  readUnsentFile,
  thingsOf,
  type UnsentFileRefusal,
  type UnsentPart,
} from '#domain/carrying/unsent-file.ts';
import { foldMedia, MEDIA_TYPE } from '#domain/media/media.ts';
import { mergeRecords, openingId, thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { fromBase64 } from '#lib/base64.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
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
  /** Of types or versions that this app does not know. */
  readonly newer: number;
  /** Photos and voice memos that go up from here. */
  readonly files: number;
}

/**
 * 捎带: a coordinator's device takes in what another could not send. Every entry keeps its author; who brought it is
 * noted beside. Doing it twice changes nothing.
 */
export type ImportCarried = (text: string) => Promise<Result<ImportEnd, UnsentFileRefusal | SaveRefusal>>;

type Fate = Exclude<keyof ImportEnd, 'files'>;

export interface ImportNeeds extends WritingNeeds {
  readonly account: Account;
  readonly files: MediaFiles;
}

export function createImportCarried(needs: ImportNeeds): ImportCarried {
  return async (text) => {
    const file = readUnsentFile(text);
    if (!file.ok) return file;
    const counts: Record<Fate, number> = { taken: 0, known: 0, foreign: 0, missing: 0, newer: 0 };
    const changes: Change[] = [];
    for (const part of file.value.parts) {
      const taking = await changesFor(needs, needs.account, part, file.value.account);
      counts[taking.fate] += 1;
      changes.push(...taking.changes);
    }
    const saved = await needs.records.save(changes);
    if (!saved.ok) return refuse(saved.reason);
    const files = await takeFiles(needs, file.value.files);
    return files.ok ? ok({ ...counts, files: files.value }) : files;
  };
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
