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

/** A database whose members are the accounts with its name as a role. */
export async function makeDatabase(admin: CouchClient, name: string): Promise<void> {
  await admin.ask('PUT', name);
  await admin.ask('PUT', `${name}/_security`, { members: { names: [], roles: [name] } });
}
