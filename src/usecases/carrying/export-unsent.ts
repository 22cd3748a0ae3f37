import { type UnsentFile, type UnsentPart, writeUnsentFile } from '#domain/carrying/unsent-file.ts';
import { openingAsEntry, openingId } from '#domain/records/merge.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { UnsentWork, UnsentWorkItem } from '#usecases/ports/unsent-work.ts';
import type { Author } from '#usecases/records/author.ts';

export interface UnsentExport {
  readonly account: string;
  /** The device's own time, milliseconds since 1970. */
  readonly madeAt: number;
  readonly records: number;
  readonly text: string;
}

/** 导出未上传: everything that waits or was refused, as the text of one file. Nothing of it leaves the outbox. */
export type ExportUnsent = () => UnsentExport;

export interface ExportNeeds {
  readonly unsent: UnsentWork;
  readonly clock: Clock;
  readonly author: Author;
}

export function createExportUnsent({ unsent, clock, author }: ExportNeeds): ExportUnsent {
  return () => {
    const madeAt = clock.now();
    const parts = partsOf(unsent.changes());
    const { account, device } = author;
    const file: UnsentFile = { account, device, madeAt: new Date(madeAt).toISOString(), parts };
    return { account, madeAt, records: parts.length, text: writeUnsentFile(file) };
  };
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
