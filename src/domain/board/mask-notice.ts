import type { Recognisable } from '#domain/issues/summary.ts';
import { type Hidden, type Masked, maskText, NOBODY } from './masking.ts';
import type { NoticeText } from './notice.ts';

export interface MaskedNotice<Text extends NoticeText> {
  readonly notice: Text;
  /** Each thing once, for the person who looks at it before it is published. */
  readonly hidden: readonly Hidden[];
}

/** A notice of which every word is fit for a wall. The server masks once more whatever it is given. */
export function maskNotice<Text extends NoticeText>(
  notice: Text,
  known: Recognisable = NOBODY,
): MaskedNotice<Text> {
  const hidden = new Map<string, Hidden>();
  const mask = (text: string): string => {
    const masked: Masked = maskText(text, known);
    for (const one of masked.hidden) hidden.set(`${one.kind} ${one.was}`, one);
    return masked.text;
  };
  return {
    notice: {
      ...notice,
      title: mask(notice.title),
      news: mask(notice.news),
      lines: notice.lines.map(({ label, text }) => ({ label: mask(label), text: mask(text) })),
      issuer: mask(notice.issuer),
    },
    hidden: [...hidden.values()],
  };
}
