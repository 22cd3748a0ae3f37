import type { PhoneContact } from '#domain/access/contact.ts';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { type ContactLog, nextContact, readContact } from '#server/contacts/contact-log.ts';
import type { ServerDatabase } from './server-database.ts';

/** Somebody's phones of years ago are nobody's to ask about. */
const MOST_PHONES = 20;

/**
 * When phones last came, in the CouchDB itself: every process knows what came to any of them. One document an account,
 * in it one line a phone; CouchDB keeps the lines before until it compacts.
 */
export function createSharedContacts(shared: ServerDatabase, now: () => number): ContactLog {
  return {
    note: async (account, device, unsent) => {
      await shared.rewrite(idOf(account), (standing) => {
        const { [device]: before, ...others } = phonesIn(standing);
        const phones = [
          [device, nextContact(account, now(), unsent, before)] as const,
          ...Object.entries(others),
        ];
        const lately = phones.sort(([, one], [, other]) => other.at - one.at).slice(0, MOST_PHONES);
        return { account, phones: Object.fromEntries(lately.map(([name, line]) => [name, toJson(line)])) };
      });
    },
    of: async (accounts) =>
      (await shared.read([...accounts].map(idOf))).flatMap((doc) => Object.values(phonesIn(doc))),
    end: async () => undefined,
  };
}

function idOf(account: string): string {
  return `contacts:${account}`;
}

function phonesIn({ account, phones }: JsonObject): Readonly<Record<string, PhoneContact>> {
  const lines = isJsonObject(phones) ? Object.entries(phones) : [];
  return Object.fromEntries(
    lines.flatMap(([device, line]) => {
      const contact = isJsonObject(line) ? readContact({ ...line, account: asText(account) }) : undefined;
      return contact === undefined ? [] : [[device, contact]];
    }),
  );
}

function toJson({ at, unsent, since }: PhoneContact): JsonObject {
  return { at, unsent, ...(since !== undefined && { since }) };
}
