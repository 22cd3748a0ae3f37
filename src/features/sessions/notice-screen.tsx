import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { noticeId, noticeStanding } from '#domain/board/notice.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Session } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import {
  OffPaper,
  PaperBeside,
  PaperCall,
  PaperLarge,
  PaperPile,
  PaperSheet,
  PaperSmall,
  usePaper,
} from '#ui/paper.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { placeWords } from './place-words.ts';
import { SessionFrame } from './session-frame.tsx';
import { sessionNotice } from './session-notice.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** The A6 sheets, one for every stairwell, and the public page that their QR code opens. */
export function NoticeScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} uses={uses}>
      {(session) => <NoticeSheets session={session} uses={uses} />}
    </SessionFrame>
  );
}

interface SheetsProps {
  readonly session: Session;
  readonly uses: SessionsUses;
}

function NoticeSheets({ session, uses }: SheetsProps): ReactElement {
  const { paths, now, publicNotice, publicAddress } = uses;
  usePaper('a6');
  const [isPerUnit, setIsPerUnit] = useState(true);
  const units = useUnits(session, uses);
  const id = noticeId('session', session.id);
  const notice = useWatched(useMemo(() => publicNotice(id), [publicNotice, id]));
  const isOut = notice !== undefined && noticeStanding(notice, now()) === 'public';
  const address = isOut ? publicAddress(session.scope, id) : undefined;
  const sheets = isPerUnit && units.length > 1 ? units : [''];
  return (
    <Screen
      title={text.notice}
      back={{ href: paths.session(session.id), label: text.overview }}
      actions={<PrintButton />}
    >
      <Stack gap="m">
        <OffPaper>
          <Stack gap="m">
            <Text tone="muted">{text.noticePrintHint}</Text>
            {units.length > 1 && (
              <Switch label={text.noticePerUnit(units.length)} checked={isPerUnit} onChange={setIsPerUnit} />
            )}
            {beijingDay(session.startsAt) >= beijingDay(now()) && (
              <PublicPart id={id} session={session} uses={uses} />
            )}
          </Stack>
        </OffPaper>
        <PaperPile>
          {sheets.map((unit) => (
            <Poster key={unit} session={session} unit={unit} address={address} />
          ))}
        </PaperPile>
      </Stack>
    </Screen>
  );
}

function PublicPart({ id, session, uses }: SheetsProps & { readonly id: string }): ReactElement {
  const { PublicPanel, communityOf, now } = uses;
  const { scope } = session;
  const asked = useAsked(useCallback(() => communityOf(scope), [communityOf, scope]));
  const issuer = asked.state === 'answered' ? (asked.answer?.name ?? '') : '';
  const day = beijingDay(now());
  const wanted = useMemo(() => sessionNotice(session, issuer, Date.parse(day)), [session, issuer, day]);
  return <PublicPanel id={id} scope={scope} wanted={wanted} />;
}

interface PosterProps {
  readonly session: Session;
  /** 单元; empty for a sheet that hangs anywhere. */
  readonly unit: string;
  readonly address: string | undefined;
}

/** It names nobody but the host. */
function Poster({ session, unit, address }: PosterProps): ReactElement {
  const { kindName, theme, startsAt, host, calledOff, buildingName } = session;
  return (
    <PaperSheet size="a6" label={unit === '' ? text.notice : text.noticeFor(buildingName, unit)}>
      <PaperCall>{calledOff === '' ? text.noticeTitle : text.calledOff(calledOff)}</PaperCall>
      <PaperSmall>
        {text.partsOf([kindName, ...(unit === '' ? [] : [text.noticeFor(buildingName, unit)])])}
      </PaperSmall>
      {theme !== '' && <PaperLarge>{theme}</PaperLarge>}
      <PaperLarge>{formatMoment(startsAt)}</PaperLarge>
      <PaperLarge>{placeWords(session)}</PaperLarge>
      <p>{text.noticeBody}</p>
      {host !== '' && <PaperSmall>{text.noticeHost(host)}</PaperSmall>}
      {address !== undefined && (
        <PaperBeside>
          <QrCode value={address} label={text.noticeScan} />
          <PaperSmall>{text.noticeScan}</PaperSmall>
        </PaperBeside>
      )}
    </PaperSheet>
  );
}

/** The stairwells of the session's building, in their order. */
function useUnits({ building }: Session, { roster }: SessionsUses): readonly string[] {
  const watch = useMemo<Watch<readonly Place[]>>(
    () => (building === '' ? NO_DOORS : roster.doorsOf(building)),
    [roster, building],
  );
  const doors = useWatched(watch) ?? [];
  return [...new Set(doors.flatMap(({ unit }) => unit ?? []))];
}

const NO_DOORS: Watch<readonly Place[]> = (onAnswer) => {
  onAnswer([]);
  return () => undefined;
};
