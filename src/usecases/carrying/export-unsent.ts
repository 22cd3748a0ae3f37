import {
  type CarriedFile,
  type UnsentFile,
  type UnsentPart,
  writeUnsentFile,
} from '#domain/carrying/unsent-file.ts';
import { openingAsEntry, openingId } from '#domain/records/merge.ts';
import { toBase64 } from '#lib/base64.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { UnsentWork, UnsentWorkItem } from '#usecases/ports/unsent-work.ts';
import type { Author } from '#usecases/records/author.ts';

export interface UnsentExport {
  readonly account: string;
  /** The device's own time, milliseconds since 1970. */
  readonly madeAt: number;
  readonly records: number;
  readonly text: string;
}

/** Everything that waits or was refused but photos and memos: where the records do not open, only these can be read. */
export type ExportRecords = () => UnsentExport;

/** 导出未上传: all of it as the text of one file, photos and memos too. Nothing of it leaves the device. */
export type ExportUnsent = () => Promise<UnsentExport>;

export interface ExportNeeds {
  readonly unsent: UnsentWork;
  readonly clock: Clock;
  readonly author: Author;
}

export function createExportRecords(needs: ExportNeeds): ExportRecords {
  return () => exportWith(needs, []);
}

export function createExportUnsent(
  needs: ExportNeeds & { readonly files: Pick<MediaFiles, 'unsent' | 'read'> },
): ExportUnsent {
  return async () => {
    const carried: CarriedFile[] = [];
    for (const { id, scope } of needs.files.unsent()) {
      const read = await needs.files.read({ id, scope });
      if (read.ok) carried.push({ id, scope, bytes: toBase64(read.value) });
    }
    return exportWith(needs, carried);
  };
}

function exportWith({ unsent, clock, author }: ExportNeeds, files: readonly CarriedFile[]): UnsentExport {
  const madeAt = clock.now();
  const parts = partsOf(unsent.changes());
  const { account, device } = author;
  const file: UnsentFile = { account, device, madeAt: new Date(madeAt).toISOString(), parts, files };
  return { account, madeAt, records: parts.length, text: writeUnsentFile(file) };
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
