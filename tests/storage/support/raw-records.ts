import { createRxDatabase } from 'rxdb';
import { databaseName } from '#storage/database-name.ts';
import type { RecordCollection } from '#storage/records/record-writer.ts';
import { recordsSchema } from '#storage/records/records-schema.ts';
import type { MemoryDevice } from './memory-device.ts';

/** Looks at what lies in the device's storage under our own code, while nobody has it open. */
export async function withRawRecords<Value>(
  device: MemoryDevice,
  work: (records: RecordCollection) => Promise<Value>,
): Promise<Value> {
  const database = await createRxDatabase<{ records: RecordCollection }>({
    name: databaseName('zhiyuan'),
    storage: device.storage(),
    multiInstance: false,
  });
  try {
    const added = await database.addCollections({ records: { schema: recordsSchema } });
    return await work(added.records);
  } finally {
    await database.close();
  }
}
