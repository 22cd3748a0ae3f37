import { encodeId } from '#server/http/route.ts';

export interface Document {
  readonly _id: string;
  readonly _rev: string;
}

interface Changes {
  readonly results: readonly { readonly id: string; readonly changes: readonly { readonly rev: string }[] }[];
  readonly last_seq: string | number;
}

/** One database of a CouchDB-compatible endpoint, by an administrator's account. Throws what the server refuses with. */
export interface Database {
  readonly security: () => Promise<object>;
  readonly putSecurity: (security: object) => Promise<void>;
  readonly changes: (since: string | number, limit: number) => Promise<Changes>;
  readonly leaves: (id: string, revs: readonly string[]) => Promise<readonly Document[]>;
  /** Writes leaves with the histories that they bring. */
  readonly graft: (docs: readonly Document[]) => Promise<void>;
}

interface Server {
  readonly databases: () => Promise<readonly string[]>;
  readonly create: (name: string) => Promise<void>;
  readonly database: (name: string) => Database;
}

/** `url` carries name and password: `https://admin:secret@host/db`. */
export function connect(url: string): Server {
  const { username, password, origin, pathname } = new URL(url);
  const base = `${origin}${pathname.replace(/\/$/, '')}`;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
  };

  async function ask<Answer>(path: string, method = 'GET', body?: object): Promise<Answer> {
    const answer = await fetch(`${base}/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Error(`Nothing answers at ${base}.`);
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  return {
    databases: () => ask('_all_dbs'),
    create: async (name) => {
      await ask(name, 'PUT');
    },
    database: (name) => ({
      security: () => ask(`${name}/_security`),
      putSecurity: async (security) => {
        await ask(`${name}/_security`, 'PUT', security);
      },
      changes: (since, limit) =>
        ask(`${name}/_changes?style=all_docs&limit=${limit}&since=${encodeURIComponent(since)}`),
      leaves: async (id, revs) => {
        const query = `revs=true&attachments=true&open_revs=${encodeURIComponent(JSON.stringify(revs))}`;
        const found = await ask<readonly { readonly ok?: Document }[]>(`${name}/${encodeId(id)}?${query}`);
        return found.flatMap(({ ok }) => ok ?? []);
      },
      graft: async (docs) => {
        const refused = await ask<readonly object[]>(`${name}/_bulk_docs`, 'POST', {
          docs,
          new_edits: false,
        });
        if (refused.length > 0) throw new Error(`${name}: ${JSON.stringify(refused[0])}`);
      },
    }),
  };
}
