import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { foldPassedUp, type PassedUp, PASSED_UP_TYPE, replyDraft } from '#domain/issues/passed-up.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** What the communities of this account's streets passed up, the newest first. */
export function createWatchPassedUp({ records }: ReadingNeeds): Watch<readonly PassedUp[]> {
  return watchFolded(records, { type: PASSED_UP_TYPE, order: 'newest' }, foldPassedUp);
}

export type ReplyRefusal = SaveRefusal | 'not-your-role' | 'words-missing';

/** Answers a community; the server carries the words into its ledger. */
export type ReplyFromAbove = (id: string, words: string) => Promise<Result<undefined, ReplyRefusal>>;

export function createReplyFromAbove(needs: WritingNeeds & { readonly account: Account }): ReplyFromAbove {
  return async (id, words) => {
    const record = await needs.records.read(id);
    if (record === undefined) return refuse('unknown-record');
    if (!mayOffer(needs.account, 'reply-from-above', record.scope)) return refuse('not-your-role');
    const note = words.trim();
    if (note === '') return refuse('words-missing');
    return appendToRecord(needs, id, () => [replyDraft(note)]);
  };
}
