import {
  type CarriedFile,
  type UnsentFile,
  type UnsentPart,
  writeUnsentFile,
} from '#domain/carrying/unsent-file.ts';
import { type SealingKey, splitByScope, writeSealedFile } from '#domain/carrying/sealed-file.ts';
import { openingAsEntry, openingId } from '#domain/records/merge.ts';
import { toBase64 } from '#lib/base64.ts';
import type { CarryingSeal } from '#usecases/ports/carrying-seal.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { UnsentWork, UnsentWorkItem } from '#usecases/ports/unsent-work.ts';
import type { Author } from '#usecases/records/author.ts';

export interface UnsentExport {
  readonly account: string;
  /** The device's own time, milliseconds since 1970. */
  readonly madeAt: number;
  readonly records: number;
  /** False where neither this device nor a server had a key to close it with: whoever gets the file can read it. */
  readonly isSealed: boolean;
  readonly text: string;
}

/** 导出未上传: all of it as the text of one file, photos and memos too. Nothing of it leaves the device. */
export type ExportUnsent = () => Promise<UnsentExport>;

export interface ExportNeeds {
  readonly unsent: UnsentWork;
  readonly clock: Clock;
  readonly author: Author;
  /** Undefined where they cannot be read: then records go alone. */
  readonly files: Pick<MediaFiles, 'unsent' | 'read'> | undefined;
  readonly seal: CarryingSeal;
}

export function createExportUnsent({ unsent, clock, author, files, seal }: ExportNeeds): ExportUnsent {
  return async () => {
    const madeAt = clock.now();
    const parts = partsOf(unsent.changes());
    const carried = files === undefined ? [] : await readFiles(files);
    const file: UnsentFile = {
      ...author,
      madeAt: new Date(madeAt).toISOString(),
      parts,
      files: carried,
    };
    const key = await seal.key();
    const text = key === undefined ? writeUnsentFile(file) : await sealFile(file, key, seal);
    const { account } = author;
    return { account, madeAt, records: parts.length, isSealed: key !== undefined, text };
  };
}

/** How many records such a file would hold. */
export function countForExport(unsent: UnsentWork): number {
  return partsOf(unsent.changes()).length;
}

/** Every database by itself: who coordinates one reads that and nothing else. */
async function sealFile(file: UnsentFile, key: SealingKey, seal: CarryingSeal): Promise<string> {
  const parts = await Promise.all(
    splitByScope(file).map(async ({ scope, ...part }) => ({
      records: part.parts.length,
      ...(await seal.close(key, scope, writeUnsentFile(part))),
    })),
  );
  return writeSealedFile({ key: key.id, parts });
}

async function readFiles(files: Pick<MediaFiles, 'unsent' | 'read'>): Promise<readonly CarriedFile[]> {
  const carried: CarriedFile[] = [];
  for (const { id, scope } of files.unsent()) {
    const read = await files.read({ id, scope });
    if (read.ok) carried.push({ id, scope, bytes: toBase64(read.value) });
  }
  return carried;
}

/** One part for each record, whatever the number of saves. */
function partsOf(items: readonly UnsentWorkItem[]): readonly UnsentPart[] {
  const parts = new Map<string, UnsentPart>();
  for (const { record, change } of items) {
    const known = parts.get(record.id) ?? { ...record, opened: undefined, entries: [] };
    parts.set(
      record.id,
      'open' in change ? withOpening(known, change.open) : withEntries(known, change.append),
    );
  }
  return [...parts.values()];
}

/** Two openings of one derived record: the second goes along as an entry, as in a united record. */
function withOpening(
  part: UnsentPart,
  { opened, entries }: Pick<UnsentPart, 'entries'> & { readonly opened: NonNullable<UnsentPart['opened']> },
): UnsentPart {
  const isOther = part.opened !== undefined && openingId(part.opened) !== openingId(opened);
  const more = isOther ? [openingAsEntry(opened), ...entries] : entries;
  return withEntries({ ...part, opened: part.opened ?? opened }, { entries: more });
}

function withEntries(part: UnsentPart, { entries }: Pick<UnsentPart, 'entries'>): UnsentPart {
  const known = new Set(part.entries.map((entry) => entry.id));
  return { ...part, entries: [...part.entries, ...entries.filter((entry) => !known.has(entry.id))] };
}
