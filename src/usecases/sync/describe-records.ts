import { foldFields } from '#domain/records/fields.ts';
import { textOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { typeOfId } from '#domain/records/wire.ts';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** Enough of a record to recognise it in a list of mixed ones. */
export interface RecordBrief {
  readonly id: string;
  readonly type: string;
  /** Its first words: a note, a summary, a name. Empty when it has none or is not on the device. */
  readonly words: string;
  /** The door, shop or unit that it belongs to. */
  readonly place: Place | undefined;
}

/** Briefs in the order of the ids. */
export type DescribeRecords = (ids: readonly string[]) => Promise<readonly RecordBrief[]>;

/** Where the words of a record stand, the first that has some. */
const WORD_FIELDS = ['note', 'words', 'summary', 'theme', 'name'];
/** Which field names the place, by type. */
const PLACE_FIELDS: Readonly<Record<string, string>> = {
  visit: 'place',
  proposal: 'place',
  resident: 'door',
};

export function createDescribeRecords({ records }: ReadingNeeds): DescribeRecords {
  async function placeOf(record: FieldRecord): Promise<Place | undefined> {
    if (record.type === 'place') return foldPlace(record);
    const id = textOf(foldFields(record), PLACE_FIELDS[record.type] ?? '');
    const place = id === undefined ? undefined : await records.read(id);
    return place && foldPlace(place);
  }

  return (ids) =>
    Promise.all(
      ids.map(async (id): Promise<RecordBrief> => {
        const record = await records.read(id);
        if (record === undefined) return { id, type: typeOfId(id), words: '', place: undefined };
        const fields = foldFields(record);
        const words = WORD_FIELDS.map((field) => textOf(fields, field)).find((text) => text);
        return { id, type: record.type, words: words ?? '', place: await placeOf(record) };
      }),
    );
}
