import { foldMember, type Member } from '#domain/access/member.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** The name to show for an account, such as `A8楼楼长`; the account itself where no member record tells. */
export type NameOf = (account: string) => string;

export function createWatchNames({ records }: ReadingNeeds): Watch<NameOf> {
  const members = watchFolded(records, { type: 'member' }, foldMember);
  return (onAnswer) =>
    members((all) => {
      const names = new Map(all.map(({ account, name }) => [account, name]));
      onAnswer((account) => names.get(account) ?? account);
    });
}

/** Everybody who works in the communities of this device. */
export function createWatchMembers({ records }: ReadingNeeds): Watch<readonly Member[]> {
  return watchFolded(records, { type: 'member' }, foldMember);
}
