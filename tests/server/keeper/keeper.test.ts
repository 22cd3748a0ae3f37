import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Entry } from '#domain/records/record.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import type { AuditEvent } from '#server/audit/audit-log.ts';
import { type Keeper, startKeeper } from '#server/keeper/keeper.ts';
import { entry, visit } from '#tests/server/rules/writes.ts';
import { soon } from '#tests/support/soon.ts';
import { type KeeperStore, keeperStores } from './keeper-stores.ts';

for (const [name, start] of Object.entries(keeperStores)) {
  describe(`the keeper on ${name}`, () => {
    const db = `xbd-d-k${randomUUID().slice(0, 8)}-a8`;
    let store: KeeperStore;
    let made = 0;

    beforeAll(async () => {
      store = await start();
      await store.admin.ask('PUT', db);
    }, 60_000);

    afterAll(async () => {
      await store.admin.ask('DELETE', db);
      await store.stop();
    });

    function record(...entries: readonly Entry[]): WireRecord {
      return { ...visit('zhiyuan', entries), _id: `visit:keeper-${(made += 1)}`, scope: db };
    }

    /** Writes a leaf beside whatever stands there, as a replication does. */
    async function graft(doc: object, rev: string): Promise<void> {
      const [, hash = ''] = rev.split('-');
      const docs = [{ ...doc, _rev: rev, _revisions: { start: 1, ids: [hash] } }];
      await store.admin.ask('POST', `${db}/_bulk_docs`, { new_edits: false, docs });
    }

    /** Two leaves of one record: the second wins. */
    async function forked(one: readonly Entry[], other: readonly Entry[]): Promise<string> {
      const base = record();
      await graft({ ...base, entries: one }, rev('a'));
      await graft({ ...base, entries: other }, rev('b'));
      return base._id;
    }

    function keep(ask: AskAsServer = store.ask, printed: string[] = [], audited: AuditEvent[] = []): Keeper {
      const audit = { note: async (event: AuditEvent) => void audited.push(event) };
      const keeper = startKeeper({ ask, everyMs: 20, audit, print: (line) => printed.push(line) });
      onTestFinished(() => keeper.end());
      return keeper;
    }

    async function read(id: string): Promise<JsonObject> {
      const { body } = await store.admin.ask('GET', `${db}/${encodeURIComponent(id)}?conflicts=true`);
      return isJsonObject(body) ? body : {};
    }

    async function entryIds(id: string): Promise<readonly string[]> {
      return entriesIn(await read(id)).map((each) => each.id);
    }

    async function united(id: string): Promise<JsonObject> {
      return soon(async () => {
        const doc = await read(id);
        expect(doc['_conflicts']).toBeUndefined();
        return doc;
      });
    }

    test('unites two leaves and leaves one of them', async () => {
      const id = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      expect(await entryIds(id)).toHaveLength(1);
      const audited: AuditEvent[] = [];
      const keeper = keep(store.ask, [], audited);
      await united(id);
      expect(await entryIds(id)).toEqual(['e1', 'e2']);
      await soon(() => expect(keeper.counts()).toEqual({ removed: 1, leftAlone: 0 }));
      expect(audited).toEqual([{ what: 'deleted', by: 'keeper', scope: db, count: 1 }]);
    });

    test('unites five leaves of which some know more than others', async () => {
      const base = record();
      const known = ['e1', 'e2', 'e3', 'e4', 'e5'].map((each) => entry(each, 'zhiyuan'));
      for (let nth = 0; nth < 5; nth += 1) {
        await graft({ ...base, entries: known.slice(nth, nth + 2) }, rev(String(nth)));
      }
      keep();
      await united(base._id);
      expect(await entryIds(base._id)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
    });

    test('keeps the opening that came second as an entry', async () => {
      const base = { ...record(), _id: `place:keeper-${(made += 1)}`, type: 'place' };
      const later = { ...base.opened, by: 'loudzhang', at: '2026-11-22T13:00:00.000Z', device: 'tablet' };
      await graft(base, rev('a'));
      await graft({ ...base, opened: later }, rev('b'));
      keep();
      const doc = await united(base._id);
      expect(doc['opened']).toMatchObject({ by: 'zhiyuan' });
      expect(entriesIn(doc)).toMatchObject([{ kind: 'opened', by: 'loudzhang' }]);
    });

    test('an erased entry wins over the leaf that still has its words', async () => {
      for (const erasedWins of [true, false]) {
        const words = entry('e1', 'zhiyuan');
        const erased = { ...words, data: { erased: true } };
        const id = erasedWins ? await forked([words], [erased]) : await forked([erased], [words]);
        const keeper = keep();
        const doc = await united(id);
        expect(entriesIn(doc)).toMatchObject([{ id: 'e1', data: { erased: true } }]);
        await keeper.end();
      }
    });

    test('many keepers at once lose nothing and end with one leaf', async () => {
      const ids = await Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          forked([entry(`${nth}-a`, 'zhiyuan')], [entry(`${nth}-b`, 'loudzhang')]),
        ),
      );
      for (let nth = 0; nth < 4; nth += 1) keep();
      for (const id of ids) await united(id);
      for (const [nth, id] of ids.entries()) expect(await entryIds(id)).toEqual([`${nth}-a`, `${nth}-b`]);
    });

    test('loses nothing of a phone that writes at the same time', async () => {
      const id = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      keep();
      for (let nth = 0; nth < 20; nth += 1) await append(id, entry(`w${nth}`, 'zhiyuan'));
      await united(id);
      const written = Array.from({ length: 20 }, (_, nth) => `w${nth}`);
      expect([...(await entryIds(id))].sort()).toEqual(['e1', 'e2', ...written].sort());
    });

    async function append(id: string, added: Entry): Promise<void> {
      for (;;) {
        const { _conflicts: ignored, ...doc } = await read(id);
        expect(ignored === undefined || Array.isArray(ignored)).toBe(true);
        const next = { ...doc, entries: [...entriesIn(doc), added] };
        const { status } = await store.admin.ask('PUT', `${db}/${encodeURIComponent(id)}`, next);
        if (status === 201) return;
      }
    }

    test.each(['PUT', 'DELETE'])(
      'a kill just before its %s loses nothing, and the next keeper ends the work',
      async (method) => {
        const id = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
        let reached = 0;
        const killed = keep(async (path, init) => {
          if (init.method === method && path.includes(encodeURIComponent(id))) {
            reached += 1;
            throw new Error('killed');
          }
          return store.ask(path, init);
        });
        await soon(() => expect(reached).toBeGreaterThan(0));
        await killed.end();
        const doc = await read(id);
        expect(doc['_conflicts']).toHaveLength(1);
        expect(await entryIds(id)).toEqual(method === 'PUT' ? ['e2'] : ['e1', 'e2']);
        keep();
        await united(id);
        expect(await entryIds(id)).toEqual(['e1', 'e2']);
      },
    );

    test('a leaf that is no record is left alone and counted, and nobody waits for it', async () => {
      const odd = record();
      await graft({ ...odd, entries: 'none' }, rev('a'));
      await graft(odd, rev('b'));
      const newer = record();
      await graft({ ...newer, v: 2 }, rev('a'));
      await graft(newer, rev('b'));
      const plain = { _id: `note:keeper-${(made += 1)}` };
      await graft({ ...plain, words: 'one' }, rev('a'));
      await graft({ ...plain, words: 'two' }, rev('b'));
      const good = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      const printed: string[] = [];
      const keeper = keep(store.ask, printed);
      await united(good);
      await soon(() => expect(keeper.counts().leftAlone).toBe(3));
      for (const { _id } of [odd, newer, plain]) expect((await read(_id))['_conflicts']).toHaveLength(1);
      expect(printed.filter((line) => line.includes('left as it is'))).toHaveLength(3);
    });

    test('leaves that would be too large together stay as they are and are told once, the others are united', async () => {
      const long = (id: string): Entry => {
        const said = entry(id, 'zhiyuan');
        return { ...said, data: { ...said.data, value: '长'.repeat(60_000) } };
      };
      const base = record();
      await graft({ ...base, entries: [long('e1'), long('e2')] }, rev('b'));
      await graft({ ...base, entries: [long('e3'), long('e4')] }, rev('a'));
      await graft({ ...base, entries: [entry('e5', 'zhiyuan')] }, rev('0'));
      const printed: string[] = [];
      const keeper = keep(store.ask, printed);
      await soon(() => expect(keeper.counts()).toEqual({ removed: 1, leftAlone: 1 }));
      expect(await entryIds(base._id)).toEqual(['e1', 'e2', 'e5']);
      expect((await read(base._id))['_conflicts']).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(printed.filter((line) => line.includes('too large'))).toHaveLength(1);
    });

    test('a file of a losing leaf stays, under another name where the winner has that name', async () => {
      const base = { ...record(), _id: `media:keeper-${(made += 1)}`, type: 'media' };
      const file = (text: string): JsonObject => ({ content_type: 'image/jpeg', data: base64(text) });
      const own = { '门 1.jpg': file('own door'), 'same.jpg': file('same') };
      const other = { '门 1.jpg': file('other door'), 'same.jpg': file('same'), 'more.jpg': file('more') };
      await graft({ ...base, _attachments: other }, rev('a'));
      await graft({ ...base, _attachments: own }, rev('b'));
      keep();
      const doc = await united(base._id);
      const names = isJsonObject(doc['_attachments']) ? Object.keys(doc['_attachments']).sort() : [];
      expect(names).toEqual([
        expect.stringMatching(/^more/),
        'same.jpg',
        '门 1.jpg',
        expect.stringMatching(/^门 1~\w+\.jpg$/),
      ]);
      const texts = await Promise.all(names.map((each) => textOf(base._id, each)));
      expect(texts.sort()).toEqual(['more', 'other door', 'own door', 'same']);
    });

    async function textOf(id: string, file: string): Promise<string> {
      const path = [db, id, file].map(encodeURIComponent).join('/');
      return (await store.admin.raw('GET', path)).text();
    }

    test('finds what came while nobody kept, and databases that are made later', async () => {
      const keeper = keep();
      const later = `${db.slice(0, -2)}z9`;
      onTestFinished(async () => {
        await store.admin.ask('DELETE', later);
      });
      await store.admin.ask('PUT', later);
      const base = { ...record(), scope: later };
      for (const [hash, added] of [
        ['a', 'e1'],
        ['b', 'e2'],
      ] as const) {
        const docs = [{ ...base, entries: [entry(added, 'zhiyuan')], _rev: rev(hash) }];
        await store.admin.ask('POST', `${later}/_bulk_docs`, { new_edits: false, docs });
      }
      await soon(async () => {
        const { body } = await store.admin.ask('GET', `${later}/${base._id}?conflicts=true`);
        expect(body['_conflicts']).toBeUndefined();
        expect(entriesIn(isJsonObject(body) ? body : {})).toHaveLength(2);
      });
      await keeper.end();
      const id = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      keep();
      await united(id);
    });

    test('goes on where it was, without reading everything again', async () => {
      const settled = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      const first = keep();
      await united(settled);
      await soon(async () => {
        const kept = await store.admin.ask('GET', `${db}/_local/xbd-keeper`);
        expect(kept.status).toBe(200);
        const after = encodeURIComponent(String(kept.body['seq']));
        const { body } = await store.admin.ask('GET', `${db}/_changes?since=${after}`);
        expect(body['results']).toEqual([]);
      });
      await first.end();
      const rows: number[] = [];
      keep(async (path, init) => {
        const answer = await store.ask(path, init);
        if (!path.startsWith(`${db}/_changes`)) return answer;
        const text = await answer.text();
        rows.push((JSON.parse(text) as { results: unknown[] }).results.length);
        return new Response(text, answer);
      });
      await soon(() => expect(rows.length).toBeGreaterThan(0));
      expect(rows[0]).toBe(0);
    });

    test('says once that the store does not answer, and goes on when it does', async () => {
      const printed: string[] = [];
      let isDown = true;
      keep(
        async (path, init) => (isDown ? new Response('', { status: 503 }) : store.ask(path, init)),
        printed,
      );
      await soon(() => expect(printed.join()).toContain('503'));
      isDown = false;
      const id = await forked([entry('e1', 'zhiyuan')], [entry('e2', 'loudzhang')]);
      await united(id);
      await soon(() => expect(printed).toContain('Keeper: it goes on.'));
      expect(printed.filter((line) => line.includes('503'))).toHaveLength(1);
    });
  });
}

function rev(sign: string): string {
  return `1-${sign.repeat(32)}`;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function entriesIn(doc: JsonObject): readonly Entry[] {
  return (doc as unknown as WireRecord).entries;
}
