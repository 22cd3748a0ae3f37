import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PouchDB from 'pouchdb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import type { CouchUnderTest } from './couch-starts.ts';

/** PouchDB 9, a client that nobody here wrote, replicates both ways under the server's own account. */
export function replicationContract(name: string, start: () => Promise<CouchUnderTest>): void {
  describe(`PouchDB and ${name}`, () => {
    const database = `xbd-d-r${randomUUID().slice(0, 8)}-a8`;
    let couch: CouchUnderTest;
    let folder: string;
    let remote: PouchDB;

    beforeAll(async () => {
      couch = await start();
      folder = await mkdtemp(join(tmpdir(), 'xbd-pouch-'));
      const [username, password] = couch.admin;
      remote = new PouchDB(`${couch.url}/db/${database}`, { auth: { username, password } });
      await remote.info();
    }, 60_000);

    afterAll(async () => {
      await remote.destroy();
      await couch.stop();
      await rm(folder, { recursive: true, force: true });
    });

    function local(): PouchDB {
      return new PouchDB(join(folder, randomUUID()));
    }

    test('carries documents there and to another device', async () => {
      const [one, two] = [local(), local()];
      const docs = Array.from({ length: 120 }, (_, n) => ({ _id: `doc:${n}#&+%/一`, n }));
      await one.bulkDocs(docs);
      expect(await one.replicate.to(remote)).toMatchObject({
        ok: true,
        docs_written: 120,
        doc_write_failures: 0,
      });
      expect(await one.replicate.to(remote)).toMatchObject({ docs_written: 0 });
      expect(await two.replicate.from(remote)).toMatchObject({ ok: true, docs_written: 120 });
      expect(await two.get('doc:7#&+%/一')).toMatchObject({ n: 7 });
    });

    test('carries a deletion', async () => {
      const [one, two] = [local(), local()];
      await one.put({ _id: 'gone:1' });
      await one.replicate.to(remote);
      await two.replicate.from(remote);
      await two.remove(await two.get('gone:1'));
      await two.replicate.to(remote);
      await one.replicate.from(remote);
      await expect(one.get('gone:1')).rejects.toMatchObject({ status: 404, reason: 'deleted' });
    });

    test('keeps both sides of a conflict on every device', async () => {
      const [one, two] = [local(), local()];
      await one.put({ _id: 'clash:1', by: 'one' });
      await two.put({ _id: 'clash:1', by: 'two' });
      await one.replicate.to(remote);
      await two.replicate.to(remote);
      await one.replicate.from(remote);
      await two.replicate.from(remote);
      const [here, there, between] = await Promise.all(
        [one, two, remote].map((each) => each.get('clash:1', { conflicts: true })),
      );
      expect(here?.['_conflicts']).toHaveLength(1);
      expect(there).toEqual(here);
      expect(between).toEqual(here);
    });

    test('carries files both ways', async () => {
      const [one, two] = [local(), local()];
      const bytes = Buffer.from(Uint8Array.from({ length: 70_000 }, (_, n) => (n * 7) % 256));
      await one.putAttachment('media:1', '照片 1.jpg', bytes, 'image/jpeg');
      await one.putAttachment('media:2', 'empty.jpg', Buffer.alloc(0), 'image/jpeg');
      await one.replicate.to(remote);
      await two.replicate.from(remote);
      expect(Buffer.compare(await two.getAttachment('media:1', '照片 1.jpg'), bytes)).toBe(0);
      expect(await two.getAttachment('media:2', 'empty.jpg')).toHaveLength(0);
      await two.put({ ...(await two.get('media:1')), words: 'later' });
      await two.replicate.to(remote);
      await one.replicate.from(remote);
      expect(await one.get('media:1')).toMatchObject({ words: 'later' });
      expect(Buffer.compare(await one.getAttachment('media:1', '照片 1.jpg'), bytes)).toBe(0);
    });

    test('follows live in both directions', async () => {
      const [one, two] = [local(), local()];
      const syncs = [one.sync(remote, { live: true }), two.sync(remote, { live: true })];
      await one.put({ _id: 'live:1' });
      await soon(() => two.get('live:1'));
      await two.put({ _id: 'live:2' });
      await soon(() => one.get('live:2'));
      for (const sync of syncs) sync.cancel();
      expect(await remote.get('live:2')).toMatchObject({ _id: 'live:2' });
    });
  });
}
