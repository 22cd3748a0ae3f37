import type { ReactElement } from 'react';
import { formatIsoDay } from '#domain/time/moment-text.ts';
import type { NoticeText } from '#domain/board/notice.ts';
import { PaperBlanks } from '#ui/paper-blanks.tsx';
import { PaperBottom, PaperFacts, PaperSheet, PaperSmall, PaperTitle, PaperSubtitle } from '#ui/paper.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import { boardText as text } from './board-text.ts';
import { wholeDates } from '#ui/whole-dates.tsx';

interface Props {
  readonly notice: NoticeText;
  /** Of the public page; none while nothing is public. */
  readonly address: string | undefined;
}

/** A4 for the notice board: what was decided or done, how long it hangs, where the seal goes. */
export function NoticeSheet({ notice, address }: Props): ReactElement {
  const { kind, head, title, lines, voice, issuer, from, until } = notice;
  return (
    <PaperSheet size="a4" label={title} isPoster>
      <PaperTitle>{head === '' ? text.kinds[kind] : head}</PaperTitle>
      <PaperSubtitle>{title}</PaperSubtitle>
      <PaperFacts
        facts={lines.filter((line) => line.text !== '').map(({ label, text: words }) => [label, words])}
      />
      <p>{wholeDates(text.periodAndVoice(from, until, voice === '' ? text.voice : voice))}</p>
      <PaperBottom
        start={
          address !== undefined && (
            <>
              <QrCode value={address} label={text.scan} />
              <PaperSmall>{text.scan}</PaperSmall>
            </>
          )
        }
        end={
          <>
            <p>{issuer === '' ? text.sealPlace : issuer}</p>
            <p>{text.seal}</p>
            <p>{formatIsoDay(from)}</p>
          </>
        }
      />
      <PaperBlanks blanks={text.byHand} />
    </PaperSheet>
  );
}
