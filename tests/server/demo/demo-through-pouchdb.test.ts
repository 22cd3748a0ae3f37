import PouchDB from 'pouchdb';
import { expect, test } from 'vitest';
import { parseWireRecord } from '#domain/records/wire.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { startDemo } from '#server/demo/start-demo.ts';
import { startEndpoint } from '#tests/server/provisioning/running-endpoint.ts';
import type { FieldRecord } from '#domain/records/record.ts';

test('another program reads the demo through PouchDB as docs/sync.md says', { timeout: 90_000 }, async () => {
  const endpoint = await startEndpoint();
  const { url, password: adminPassword } = endpoint;
  await startDemo({ endpoint: url, adminPassword, print: () => undefined, password: 'demo password' });
  const doors = new PouchDB(`${url}/xbd-d-cxtyc-a8`, {
    auth: { username: 'admin', password: adminPassword },
    skip_setup: true,
  });
  const door = foldPlace(recordOf(await doors.get('place:cxtyc-a8-1-302')));
  expect(door).toMatchObject({ kind: 'door', name: 'A8-1-302', building: 'place:cxtyc-a8', floor: 3 });
  const { rows } = await doors.allDocs({
    include_docs: true,
    startkey: 'resident:',
    endkey: 'resident:\ufff0',
  });
  const residents = rows.map(({ doc }) => foldResident(recordOf(doc)));
  expect(residents.length).toBeGreaterThan(80);
  expect(residents.every(({ name, door: of }) => name !== '' && of.startsWith('place:cxtyc-a8-'))).toBe(true);
  await doors.close();
  await endpoint.stop();
});

function recordOf(document: unknown): FieldRecord {
  const parsed = parseWireRecord(document);
  if (!parsed.ok) throw new Error(`This is no record: ${JSON.stringify(document)}`);
  return parsed.value;
}
