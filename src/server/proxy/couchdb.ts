import { createLockOut } from '#server/accounts/lock-out.ts';
import { createAuditedLockOut, type OnRefused } from '#server/audit/audited-lock-out.ts';
import type { Backend } from '#server/embedded.ts';
import { createOpenFeeds } from '#server/http/open-feeds.ts';
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_REFUSAL_MS, type ServerSettings } from '#server/settings.ts';
import { createCouchDbEndpoint } from './couchdb-endpoint.ts';
import { createSharedContacts } from './contacts-together.ts';
import { createSharedGuesses } from './guesses-together.ts';
import { createServerDatabase } from './server-database.ts';
import { renewRules } from './renew-rules.ts';
import { askTarget, checkTarget, readTarget, settingsToMind } from './couchdb-target.ts';

/** Puts the gateway in front of an existing CouchDB. Nothing is kept here that others miss, so any number of processes may do it. */
export async function openCouchDb(
  settings: ServerSettings,
  { url, onRefused }: { readonly url: string; readonly onRefused: OnRefused },
): Promise<Backend> {
  const target = readTarget(url);
  await checkTarget(target);
  for (const line of await settingsToMind(target)) settings.print(line);
  const ask = askTarget(target);
  const renewing = renewRules(ask).then(
    (count) => {
      if (count > 0) settings.print(`The row rules of ${count} databases were renewed.`);
    },
    (thrown: unknown) =>
      settings.print(
        `Row rules were not renewed (${thrown instanceof Error ? thrown.message : 'unknown'}): provision again.`,
      ),
  );
  const feeds = createOpenFeeds();
  const refusalMs = settings.refusalMs ?? DEFAULT_REFUSAL_MS;
  const maxBodyBytes = settings.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const shared = createServerDatabase(ask);
  const lockOut = createAuditedLockOut(
    createLockOut(Date.now, createSharedGuesses(shared, Date.now, target.name)),
    onRefused,
  );
  return {
    endpoint: createCouchDbEndpoint({ target, lockOut, feeds, maxBodyBytes, refusalMs }),
    hasNoAccounts: false,
    adminName: target.name,
    adminPassword: target.password,
    askAsServer: ask,
    contacts: createSharedContacts(shared, Date.now),
    endOpenFeeds: feeds.endOpen,
    endFeeds: feeds.endAll,
    close: () => renewing,
  };
}
