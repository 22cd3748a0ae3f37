import type { ReactElement, ReactNode } from 'react';
import { peoplePresent } from '#domain/sessions/figures.ts';
import { maskedName, maskText, withoutPhones } from '#domain/board/masking.ts';
import type { Recognisable } from '#domain/issues/summary.ts';
import { SIDES } from '#domain/sessions/people.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment, formatTimeOfDay } from '#domain/time/moment-text.ts';
import {
  PaperFacts,
  PaperLines,
  PaperPart,
  PaperSheet,
  PaperSignature,
  PaperSmall,
  PaperSubtitle,
  PaperTitle,
} from '#ui/paper.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { MatterProgress } from '#usecases/sessions/ledger-progress.ts';
import type { DealtWith } from '#usecases/sessions/read-deliberations.ts';
import { dealtWords } from './dealt-words.ts';
import { placeWords } from './place-words.ts';
import { sessionsText as text } from './sessions-text.ts';
import { personName } from './person-name.ts';

interface Props {
  readonly session: Session;
  readonly matters: readonly MatterProgress[];
  /** 三议 (ZZ-02), with the figures that were counted. */
  readonly dealt: readonly DealtWith[];
  readonly nameOf: NameOf;
  /** On the wall names keep their first character only and doors go, also within what was said; `undefined`: as written. */
  readonly masked: Recognisable | undefined;
  /** What the community writes at the end of its minutes; empty or none where it writes nothing. */
  readonly foot: string | undefined;
}

/** The minutes on a sheet of A4. */
export function MinutesSheet({ session, matters, dealt, nameOf, masked, foot }: Props): ReactElement {
  const { closing, remarks, amendments, agreedAt, attendance } = session;
  const shown = (name: string): string => (masked === undefined ? name : maskedName(name));
  // Phone numbers never show.
  const readable = (words: string): string =>
    masked === undefined ? withoutPhones(words) : maskText(words, masked).text;
  const later = remarks.filter(({ offTheme }) => offTheme);
  const said = remarks.filter(({ offTheme }) => !offTheme);
  const corrections = remarks.flatMap((remark) => correctionLines(remark, nameOf));
  const line = (remark: Remark): ReactNode => (
    <li key={remark.id}>
      {readable(remark.words)}
      <PaperSmall> {lineDetail(remark, closing?.at, shown)}</PaperSmall>
    </li>
  );
  return (
    <PaperSheet size="a4" label={text.minutes}>
      <PaperTitle>{text.minutesTitle(session.kindName)}</PaperTitle>
      {session.theme !== '' && <PaperSubtitle>{session.theme}</PaperSubtitle>}
      <PaperFacts facts={facts(session)} />
      <PaperPart>{text.attendance}</PaperPart>
      <Attendance session={session} nameOf={nameOf} />
      {attendance.names.length > 0 && <p>{attendance.names.map(({ who }) => shown(who)).join('、')}</p>}
      <PaperLines title={text.remarks}>{said.map(line)}</PaperLines>
      <PaperLines title={text.ledger}>
        {matters.map(({ issue, summary }) => (
          <li key={issue}>{readable(summary)}</li>
        ))}
      </PaperLines>
      <PaperLines title={text.dealtWith}>
        {dealt.map((one) => (
          <li key={one.issue}>
            {readable(one.summary)}
            {dealtWords(one).map((words) => (
              <p key={words}>{readable(words)}</p>
            ))}
          </li>
        ))}
      </PaperLines>
      <PaperLines title={text.nextTime}>
        {[...session.later.map((topic) => <li key={topic}>{readable(topic)}</li>), ...later.map(line)]}
      </PaperLines>
      {closing !== undefined && closing.summary !== '' && (
        <>
          <PaperPart>{text.summary}</PaperPart>
          <p>{readable(closing.summary)}</p>
        </>
      )}
      {session.laterClosings.map(({ id, by, summary }) => (
        <p key={id}>{text.otherSummary(nameOf(by), readable(summary))}</p>
      ))}
      <p>{agreedAt === undefined ? text.readBackMissing : text.readBackLine(formatMoment(agreedAt))}</p>
      <PaperLines title={text.corrections}>
        {[
          ...corrections.map(({ id, words }) => <li key={id}>{readable(words)}</li>),
          ...amendments.map(({ id, words, reason, by, at }) => (
            <li key={id}>{readable(text.amendment(words, reason, nameOf(by), formatMoment(at)))}</li>
          )),
        ]}
      </PaperLines>
      <p>
        <PaperSmall>{text.recordedBy(recorders(session).map(nameOf).join('、'))}</PaperSmall>
      </p>
      {foot !== undefined && foot !== '' && <p>{foot}</p>}
      <PaperSignature>{text.signature}</PaperSignature>
    </PaperSheet>
  );
}

function facts(session: Session): readonly (readonly [string, string])[] {
  const { startsAt, beganAt, closing, host, coHosts, area } = session;
  const held =
    beganAt === undefined || closing === undefined
      ? []
      : [text.begunAt(formatTimeOfDay(beganAt), formatTimeOfDay(closing.at))];
  return [
    [text.when, text.partsOf([formatMoment(startsAt), ...held])],
    [text.where, placeWords(session)],
    [text.area, text.areas[area]],
    [text.host_, host === '' ? text.noHost : host],
    ...(coHosts.length === 0 ? [] : [[text.coHosts, coHosts.join('、')] as const]),
  ];
}

function Attendance({ session, nameOf }: { session: Session; nameOf: NameOf }): ReactElement {
  const { closing, attendance } = session;
  const heads = closing?.present ?? attendance.tally?.heads ?? [];
  const stands = closing?.representation;
  return (
    <>
      <p>{text.present(peoplePresent(session))}</p>
      {SIDES.map((side) => {
        const ofSide = heads.filter((head) => head.side === side);
        const count = ofSide.reduce((sum, head) => sum + head.count, 0);
        if (count === 0) return null;
        const kinds = ofSide.map((head) => text.headcount(personName(head.person), head.count));
        return <p key={side}>{text.side(text.sides[side], count, kinds)}</p>;
      })}
      {attendance.others.map(({ device, by, present }) => (
        <p key={device}>
          <PaperSmall>{text.otherCount(nameOf(by), present)}</PaperSmall>
        </p>
      ))}
      {stands?.applies === true && (
        <p>{text.representation(stands.counted, stands.of, stands.percent, stands.missing)}</p>
      )}
    </>
  );
}

function lineDetail(
  { at, who }: Remark,
  closedAt: number | undefined,
  shown: (name: string) => string,
): string {
  const speaker = who === '' ? text.unnamed : shown(who);
  const late = closedAt !== undefined && at > closedAt ? [text.lateLine] : [];
  return text.saidBy([formatTimeOfDay(at), speaker, ...late]);
}

function correctionLines(
  remark: Remark,
  nameOf: NameOf,
): readonly { readonly id: string; readonly words: string }[] {
  return remark.corrections
    .filter(({ reason }) => reason !== '')
    .map(({ id, before, reason, by, at }) => ({
      id,
      words: text.correction(before.words, remark.words, reason, nameOf(by), formatMoment(at)),
    }));
}

/** Everybody who wrote a line, counted people or closed. */
function recorders({ remarks, attendance, closing, by }: Session): readonly string[] {
  const accounts = [...remarks.map((remark) => remark.by), ...attendance.all.map((tally) => tally.by)];
  const closer = closing === undefined ? [] : [closing.by];
  const all = [...new Set([...accounts, ...closer])];
  return all.length === 0 ? [by] : all;
}
