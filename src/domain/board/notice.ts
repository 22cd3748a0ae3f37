import { foldFields } from '#domain/records/fields.ts';
import { codeOf, textOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { beijingDay, type Day } from '#domain/time/day.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';

/** 会谈通知, 决议公示, 结果公示 (ZZ-03, SY-03). */
export const NOTICE_KINDS = ['session', 'decision', 'result'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A sheet was put up: `{where, on, photo}`, `on` a day, `photo` the id of a media record or empty. */
export const POSTED_KIND = 'posted';

export interface NoticeLine {
  readonly label: string;
  readonly text: string;
}

/**
 * 公示: the words that hang on a wall and stand on the public page, masked when they were published. It holds its own
 * words instead of pointing at records, so that nothing becomes public that nobody looked at.
 */
export interface NoticeText {
  readonly kind: NoticeKind;
  /** Id of the session or issue. */
  readonly about: string;
  /** Over the title; empty for the name of its kind. */
  readonly head: string;
  readonly title: string;
  /** What changed since it was put up: 这次不开了. Empty for nothing. */
  readonly news: string;
  readonly lines: readonly NoticeLine[];
  /** Below the period, whom to tell another opinion; empty for the usual sentence. */
  readonly voice: string;
  /** 落款. */
  readonly issuer: string;
  /** First and last day of the publication period. */
  readonly from: Day;
  readonly until: Day;
}

export interface Notice extends NoticeText {
  readonly id: string;
  readonly scope: string;
  readonly by: string;
  readonly at: number;
  /** Why it was taken off; empty while it stands. */
  readonly withdrawn: string;
  readonly postings: readonly Posting[];
}

export interface Posting {
  readonly id: string;
  readonly where: string;
  readonly on: Day;
  readonly photo: string;
  readonly by: string;
}

/** One notice per session, and per issue, kind and round: two who publish at once make one. */
export function noticeId(kind: NoticeKind, about: string, round = 1): string {
  const key = about.replace(':', '-');
  return kind === 'session' ? `notice:${key}` : `notice:${key}-${kind}-${round}`;
}

export function foldNotice(record: FieldRecord): Notice {
  const fields = foldFields(record);
  const text = (name: string): string => textOf(fields, name) ?? '';
  return {
    id: record.id,
    scope: record.scope,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    kind: codeOf(fields.get('kind')?.value, NOTICE_KINDS) ?? 'decision',
    about: text('about'),
    head: text('head'),
    title: text('title'),
    news: text('news'),
    lines: linesIn(fields.get('lines')?.value),
    voice: text('voice'),
    issuer: text('issuer'),
    from: text('from'),
    until: text('until'),
    withdrawn: text('withdrawn'),
    postings: record.entries.filter(({ kind }) => kind === POSTED_KIND).map(postingOf),
  };
}

/** `ahead` before its first day; `withdrawn` whatever the day. */
export type NoticeStanding = 'ahead' | 'public' | 'over' | 'withdrawn';

/** How a notice stands at a moment, in milliseconds since 1970. Days without a date are never public. */
export function noticeStanding(
  { from, until, withdrawn }: Pick<Notice, 'from' | 'until' | 'withdrawn'>,
  now: number,
): NoticeStanding {
  if (withdrawn !== '') return 'withdrawn';
  const today = beijingDay(now);
  if (today > until) return 'over';
  return today < from ? 'ahead' : 'public';
}

function linesIn(value: Json | undefined): readonly NoticeLine[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isJsonObject)
    .map((line) => ({ label: asText(line['label']), text: asText(line['text']) }));
}

function postingOf({ id, by, data }: Entry): Posting {
  return { id, by, where: asText(data['where']), on: asText(data['on']), photo: asText(data['photo']) };
}
