import type { LastHeard } from './last-heard.ts';

/** What the server keeps of one phone: when it last came, and what it said it could not send. Nothing else. */
export interface PhoneContact {
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Records that the phone still held when it last came. */
  readonly unsent: number;
  /** Since when it has said so without a pause; undefined while it holds nothing. */
  readonly since: number | undefined;
}

/** Unsent work, or silence, that is older than this is somebody's to ask about. */
export const QUIET_MS = 2 * 24 * 3_600_000;

/** Somebody to be phoned: what the server, or the records that arrived, last heard of their phone. */
export interface QuietPhone {
  readonly account: string;
  /** Undefined when nothing was ever heard. */
  readonly at: number | undefined;
  /** `contact`: the phone came then; `record`: only something written then has arrived. */
  readonly by: 'contact' | 'record';
  readonly unsent: number;
}

/**
 * Phones whose unsent work, or last contact, is older than two days. Of somebody with several phones an old one counts
 * only for what it still holds. Where the server was never told, the last record that arrived has to do.
 */
export function quietPhones(
  accounts: readonly string[],
  contacts: readonly PhoneContact[],
  heard: LastHeard,
  now: number,
): readonly QuietPhone[] {
  return accounts.flatMap((account): readonly QuietPhone[] => {
    const phones = contacts.filter((contact) => contact.account === account);
    if (phones.length === 0) {
      const at = heard.get(account);
      const isQuiet = at === undefined || now - at > QUIET_MS;
      return isQuiet ? [{ account, at, by: 'record', unsent: 0 }] : [];
    }
    const last = Math.max(...phones.map(({ at }) => at));
    return phones
      .filter(({ at, unsent, since }) =>
        unsent > 0
          ? now - (since ?? at) > QUIET_MS || now - at > QUIET_MS
          : at === last && now - at > QUIET_MS,
      )
      .map(({ at, unsent }) => ({ account, at, by: 'contact', unsent }));
  });
}
