import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { type CouchClient, createCouchClient } from '#tests/server/couch-client.ts';
import { FORGERIES, forgedWrites, ULID } from '#tests/server/rules/writes.ts';
import { makeAccount, makeDatabase, removeAccounts } from '#tests/server/test-account.ts';
import { type CouchUnderTest, couchStarts } from './couch-starts.ts';

const TRIES = 2_300;
/** Half a megabyte each: an eighth of them says as much. */
const HUGE = ['too many bytes', 'too many entries'];
const SEED = 20_261_122;
const PASSWORD = 'bench-2026';
/** Bytes of one request: what a phone would send at most. */
const BATCH_BYTES = 2_000_000;

/** One forged row with what must stand on the server before it, and who sends it where. */
interface Try {
  readonly name: string;
  readonly db: string;
  readonly roles: readonly string[];
  readonly author: string;
  readonly stored: JsonObject | undefined;
  readonly isDeleted: boolean;
  readonly forged: JsonObject;
}

/** The same forgeries as the rule is tried with, in a community of this run alone. */
function makeTries(community: string): readonly Try[] {
  const huge = new Map<string, number>();
  /** The first of each that is huge and every eighth after it, so that none is left out by chance. */
  const isTried = (name: string): boolean => {
    if (!HUGE.includes(name)) return name !== 'bottomless JSON';
    const nth = huge.get(name) ?? 0;
    huge.set(name, nth + 1);
    return nth % 8 === 0;
  };
  return fc
    .sample(forgedWrites, { numRuns: TRIES, seed: SEED })
    .filter(({ name }) => isTried(name))
    .map(({ name, write }, nth): Try => {
      const own = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value)
            .replaceAll(ULID, `${ULID.slice(0, 21)}${nth.toString().padStart(5, '0')}`)
            .replaceAll('cxtyc', community),
        );
      const { db, roles, name: author } = own(write.user) as { db: string; roles: string[]; name: string };
      const stored = own(write.oldDoc);
      const forged = own(write.newDoc);
      const isDeleted = isJsonObject(stored) && stored['_deleted'] === true;
      if (!isJsonObject(forged)) throw new Error(`${name} is no row`);
      return {
        name,
        db,
        roles,
        author,
        stored: isJsonObject(stored) ? (isDeleted ? plain(forged) : plain(stored)) : undefined,
        isDeleted,
        forged: plain(forged),
      };
    });
}

/** Without what CouchDB adds and the gateway would refuse before the rule is asked. */
function plain({ _rev: rev, _revisions: revisions, ...rest }: JsonObject): JsonObject {
  return rest;
}

for (const [where, start] of Object.entries(couchStarts('Forged writes'))) {
  describe(`forged writes (S2) at ${where}`, { timeout: 120_000 }, () => {
    const community = `f${randomUUID().slice(0, 8)}`;
    const tries = makeTries(community);
    const databases = [...new Set(tries.map(({ db }) => db))];
    let couch: CouchUnderTest;
    let admin: CouchClient;

    beforeAll(async () => {
      couch = await start();
      admin = createCouchClient(couch.url, couch.admin);
      for (const db of databases) await makeDatabase(admin, db);
    }, 60_000);

    afterAll(async () => {
      for (const db of databases) await admin.ask('DELETE', db);
      await removeAccounts(admin, community);
      await couch.stop();
    });

    /** Everything in the databases with its revision. */
    async function standing(): Promise<string> {
      const all = await Promise.all(
        databases.map(async (db) => (await admin.ask('GET', `${db}/_all_docs?conflicts=true`)).body['rows']),
      );
      return JSON.stringify(all);
    }

    async function writeAs(
      client: CouchClient,
      db: string,
      docs: readonly JsonObject[],
    ): Promise<readonly JsonObject[]> {
      const answers: JsonObject[] = [];
      for (const batch of batchesOf(docs)) {
        const { status, list, body } = await client.ask('POST', `${db}/_bulk_docs`, { docs: batch });
        answers.push(...(status === 201 ? list : batch.map(() => ({ error: String(body['error']) }))));
      }
      return answers;
    }

    test('not one of two thousand is accepted, and nothing is changed by them', async () => {
      const revs = new Map<Try, string>();
      for (const db of databases) {
        const before = tries.filter((each) => each.db === db && each.stored !== undefined);
        const written = await writeAs(
          admin,
          db,
          before.map(({ stored }) => stored ?? {}),
        );
        before.forEach((each, nth) => revs.set(each, asText(written[nth]?.['rev'])));
        const doomed = before.filter(({ isDeleted }) => isDeleted);
        const stubs = doomed.map((each) => ({
          _id: each.forged['_id'] ?? '',
          _rev: revs.get(each) ?? '',
          _deleted: true,
        }));
        const deleted = await writeAs(admin, db, stubs);
        // Half of them name the deletion that they come back from, half pretend to be new.
        doomed.forEach((each, nth) =>
          nth % 2 ? revs.delete(each) : revs.set(each, asText(deleted[nth]?.['rev'])),
        );
      }
      const before = await standing();
      const accepted: string[] = [];
      const outcomes = new Map<string, Set<string>>();
      for (const [key, group] of groupsOf(tries)) {
        const [first] = group;
        if (first === undefined) continue;
        const name = `${first.author}-${key}`;
        if (first.author !== '') await makeAccount(admin, [name, PASSWORD], first.roles);
        const client = createCouchClient(couch.url, first.author === '' ? undefined : [name, PASSWORD]);
        const rows = group.map((each): JsonObject => {
          const rev = revs.get(each);
          const row =
            each.author === '' ? each.forged : signedAs(each.forged, each.author, name, each.stored);
          return { ...row, ...(rev !== undefined && { _rev: rev }) };
        });
        const answers = await writeAs(client, first.db, rows);
        group.forEach((each, nth) => {
          const answer = answers[nth] ?? {};
          if (answer['ok'] === true) accepted.push(each.name);
          outcomes.set(each.name, (outcomes.get(each.name) ?? new Set()).add(asText(answer['error'])));
        });
      }
      expect(tries.length).toBeGreaterThan(2_000);
      expect(accepted).toEqual([]);
      const wanted = Object.keys(FORGERIES).filter((name) => name !== 'bottomless JSON');
      expect([...outcomes.keys()].sort()).toEqual(wanted.sort());
      // Refused for what they are, and not because somebody else was quicker.
      const errors = new Set([...outcomes.values()].flatMap((each) => [...each]));
      expect([...errors].sort()).toEqual(['bad_request', 'forbidden', 'unauthorized']);
      expect(await standing()).toBe(before);
    });

    test('what would go around the rules is refused whole', async () => {
      const [db = ''] = databases;
      const client = createCouchClient(couch.url, [`coordinator-${community}`, PASSWORD]);
      await makeAccount(admin, [`coordinator-${community}`, PASSWORD], [db, `coordinator:${community}`]);
      const before = await standing();
      const doc = { _id: 'visit:x', _rev: '1-a', _revisions: { start: 1, ids: ['a'] } };
      const json = { 'Content-Type': 'application/json' };
      const refused: readonly (readonly [method: string, path: string, body: string])[] = [
        ['POST', '_bulk_docs', JSON.stringify({ docs: [doc], new_edits: false })],
        ['POST', '_bulk_docs', JSON.stringify({ docs: [doc], new_edits: 'false' })],
        ['POST', '_bulk_docs', `{"new_edits":true,"docs":[],"new_edits":false}`],
        ['POST', '_bulk_docs?new_edits=false', JSON.stringify({ docs: [doc] })],
        ['POST', '_bulk_docs', JSON.stringify({ docs: [{ _id: '_design/xbd', language: 'javascript' }] })],
        ['POST', '_bulk_docs', JSON.stringify({ docs: [{ _id: '_local/x' }] })],
        ['POST', '_bulk_docs', `{"docs":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}`],
        ['POST', '_bulk_docs', JSON.stringify({ docs: [{ _id: 'visit:x', note: 'x'.repeat(9_000_000) }] })],
        ['PUT', 'visit:x', JSON.stringify(doc)],
        ['PUT', 'visit:x?new_edits=false', JSON.stringify(doc)],
        ['PUT', '_design/xbd', '{}'],
        ['PUT', '_design%2Fxbd', '{}'],
        ['DELETE', '_design/xbd?rev=1-a', '{}'],
        ['PUT', '_local/xbd-keeper', '{}'],
        ['PUT', '_security', '{"members":{"roles":[]}}'],
        ['POST', '', JSON.stringify(doc)],
        ['COPY', 'visit:x', ''],
        ['POST', '_purge', '{"visit:x":["1-a"]}'],
        ['PUT', '_revs_limit', '1'],
        ['POST', '_revs_diff', '{}'],
      ];
      for (const [method, path, body] of refused) {
        const answer = await client.raw(method, `${db}/${path}`, { headers: json, body });
        const rows: unknown = answer.status === 201 ? await answer.json() : undefined;
        const isRefused = Array.isArray(rows)
          ? rows.every((row) => isJsonObject(row) && row['error'] !== undefined)
          : answer.status >= 400 && answer.status < 500;
        expect([method, path, isRefused]).toEqual([method, path, true]);
      }
      expect(await standing()).toBe(before);
    });
  });
}

/** Tries of one account in one database, by a key that tells accounts apart. */
function groupsOf(tries: readonly Try[]): ReadonlyMap<string, readonly Try[]> {
  const keys = new Map<string, string>();
  const groups = new Map<string, Try[]>();
  for (const each of tries) {
    const who = JSON.stringify([each.author, each.roles, each.db]);
    const key = keys.get(who) ?? `${keys.size}-${each.db.split('-')[2] ?? ''}`;
    keys.set(who, key);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

/** What the forger adds is signed with the account's own name, so that nothing but the forgery can be refused. */
function signedAs(
  row: JsonObject,
  author: string,
  account: string,
  stored: JsonObject | undefined,
): JsonObject {
  const held = new Set(listOf(stored).map((thing) => JSON.stringify(thing)));
  const sign = (thing: unknown): unknown =>
    isJsonObject(thing) && thing['by'] === author && !held.has(JSON.stringify(thing))
      ? { ...thing, by: account }
      : thing;
  const { opened, entries } = row;
  return {
    ...row,
    ...(opened !== undefined && { opened: sign(opened) as JsonObject }),
    ...(Array.isArray(entries) && { entries: entries.map(sign) as JsonObject[] }),
  };
}

function listOf(row: JsonObject | undefined): readonly unknown[] {
  const entries = row?.['entries'];
  return [row?.['opened'], ...(Array.isArray(entries) ? (entries as readonly unknown[]) : [])];
}

function batchesOf(docs: readonly JsonObject[]): readonly (readonly JsonObject[])[] {
  const batches: JsonObject[][] = [];
  let room = 0;
  for (const doc of docs) {
    const bytes = JSON.stringify(doc).length * 3;
    const last = batches.at(-1);
    if (last === undefined || bytes > room || last.length >= 200) {
      batches.push([doc]);
      room = BATCH_BYTES - bytes;
    } else {
      last.push(doc);
      room -= bytes;
    }
  }
  return batches;
}
