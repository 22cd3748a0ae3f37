import { setTimeout } from 'node:timers/promises';
import { readRuleText } from '#server/rules/rule-text.ts';
import type { CouchClient, Credentials } from './couch-client.ts';

/** Makes an account by CouchDB's own means. */
export async function makeAccount(
  admin: CouchClient,
  [name, password]: Credentials,
  roles: readonly string[],
): Promise<void> {
  const id = `org.couchdb.user:${name}`;
  const { status, body } = await admin.ask('PUT', `_users/${encodeURIComponent(id)}`, {
    _id: id,
    name,
    type: 'user',
    roles,
    password,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
}

/** Takes away the accounts whose names hold this text: a CouchDB that tests ran on is to be left as it was. */
export async function removeAccounts(admin: CouchClient, part: string): Promise<void> {
  const { body } = await admin.ask('GET', '_users/_all_docs');
  const rows = (Array.isArray(body['rows']) ? body['rows'] : []) as readonly UserRow[];
  const ours = rows.filter(({ id }) => id.startsWith('org.couchdb.user:') && id.includes(part));
  const docs = ours.map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true }));
  if (docs.length > 0) await admin.ask('POST', '_users/_bulk_docs', { docs });
}

const RULE_SEEN_MS = 500;

interface UserRow {
  readonly id: string;
  readonly value: { readonly rev: string };
}

/** A database whose members are the accounts with its name as a role, and in a CouchDB with the row rules. */
export async function makeDatabase(admin: CouchClient, name: string): Promise<void> {
  await admin.ask('PUT', name);
  await admin.ask('PUT', `${name}/_security`, { members: { names: [], roles: [name] } });
  // Without rules of its own: the embedded store has them built in.
  if (process.env['COUCHDB_URL']) {
    const rule = { language: 'javascript', validate_doc_update: await readRuleText() };
    await admin.ask('PUT', `${name}/_design/xbd`, rule);
    // Other nodes of a cluster see it a moment later.
    await setTimeout(RULE_SEEN_MS);
  }
}
