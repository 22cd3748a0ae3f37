import type { Role } from '#domain/access/account.ts';
import { type PhoneContact, quietPhones, type QuietPhone } from '#domain/access/contact.ts';
import { lastHeard } from '#domain/access/last-heard.ts';
import { foldMember } from '#domain/access/member.ts';
import { FIELD } from '#domain/access/role-groups.ts';
import { parseScope } from '#domain/access/scopes.ts';
import type { ServerOffice } from '#usecases/ports/server-office.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

export interface QuietPhones {
  readonly phones: readonly QuietPhone[];
  /** False without a network: then only the records that arrived here could be asked. */
  readonly isToldByServer: boolean;
}

/** Whose phone may hold work that nobody has: unsent, or not heard of, for more than two days. */
export type ReadQuietPhones = (now: number) => Promise<QuietPhones>;

/** Who goes on rounds: the others write at a desk, if at all. */
const ROUNDS: readonly Role[] = FIELD.filter((role) => role !== 'coordinator');

const TYPES = ['visit', 'session', 'issue', 'proposal'] as const;
/** Enough for weeks of a community. */
const NEWEST = 1000;

export function createReadQuietPhones({
  records,
  office,
  community,
}: ReadingNeeds & {
  readonly office: Pick<ServerOffice, 'contacts'>;
  /** Database of the community. */
  readonly community: string;
}): ReadQuietPhones {
  return async (now) => {
    const home = parseScope(community);
    const [members, told, ...found] = await Promise.all([
      records.query({ type: 'member' }),
      home?.kind === 'community' ? office.contacts(home.community) : undefined,
      ...TYPES.map((type) => records.query({ type, order: 'newest', limit: NEWEST })),
    ]);
    const contacts: readonly PhoneContact[] = told?.ok === true ? told.value : [];
    const accounts = members
      .map(foldMember)
      .filter(({ role }) => ROUNDS.includes(role))
      .map(({ account }) => account);
    return {
      phones: quietPhones(accounts, contacts, lastHeard(found.flat()), now),
      isToldByServer: told?.ok === true,
    };
  };
}
