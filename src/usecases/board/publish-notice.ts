import { maskNotice, type MaskedNotice } from '#domain/board/mask-notice.ts';
import type { NoticeText } from '#domain/board/notice.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { isDay } from '#domain/time/day.ts';
import type { JsonObject } from '#lib/json.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import { knownPeople } from './known-people.ts';

/** What it will say in public, and everything that was taken out of it. */
export type PreviewNotice = (text: NoticeText) => Promise<MaskedNotice<NoticeText>>;

export function createPreviewNotice(needs: ReadingNeeds): PreviewNotice {
  return async (text) => maskNotice(text, await knownPeople(needs));
}

/** `no-words`: an empty notice says nothing. `no-period`: its days are none, or the wrong way round. */
export type PublishRefusal = SaveRefusal | 'no-words' | 'no-period';

/** Makes a notice public for its period, or says anew what one says (and puts a withdrawn one up again). */
export type PublishNotice = (
  id: string,
  communityScope: string,
  text: NoticeText,
) => Promise<Result<undefined, PublishRefusal>>;

export function createPublishNotice(needs: WritingNeeds): PublishNotice {
  const preview = createPreviewNotice(needs);
  return async (id, communityScope, text) => {
    const { notice } = await preview(text);
    if (notice.title.trim() === '' || notice.lines.every((line) => line.text.trim() === '')) {
      return refuse('no-words');
    }
    if (!isDay(notice.from) || !isDay(notice.until) || notice.until < notice.from) return refuse('no-period');
    const fields = { ...noticeFields(notice), withdrawn: '' };
    if ((await needs.records.read(id)) !== undefined) return changeFields(needs, { id, wanted: fields });
    const stamp = stampNow(needs.author, needs.clock);
    return needs.records.save([{ open: openRecord(id, communityScope, stamp, fields) }]);
  };
}

/** Takes a notice off the public page at once, with the reason; it stays in the records. */
export type WithdrawNotice = (
  id: string,
  reason: string,
) => Promise<Result<undefined, SaveRefusal | 'no-reason'>>;

export function createWithdrawNotice(needs: WritingNeeds): WithdrawNotice {
  return async (id, reason) => {
    const said = reason.trim();
    return said === '' ? refuse('no-reason') : changeFields(needs, { id, wanted: { withdrawn: said } });
  };
}

function noticeFields(notice: NoticeText): JsonObject {
  const { kind, about, head, title, news, lines, voice, issuer, from, until } = notice;
  return {
    kind,
    about,
    head: head.trim(),
    title: title.trim(),
    news: news.trim(),
    lines: lines
      .map(({ label, text }) => ({ label: label.trim(), text: text.trim() }))
      .filter(({ text }) => text !== ''),
    voice: voice.trim(),
    issuer: issuer.trim(),
    from,
    until,
  };
}
