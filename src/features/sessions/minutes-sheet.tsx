import type { ReactElement, ReactNode } from 'react';
import { peoplePresent } from '#domain/sessions/figures.ts';
import { maskedName, withoutPhones } from '#domain/sessions/masked-name.ts';
import { SIDES } from '#domain/sessions/people.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment, formatTimeOfDay } from '#domain/time/moment-text.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { MatterProgress } from '#usecases/sessions/ledger-progress.ts';
import styles from './paper.module.css';
import { placeWords } from './place-words.ts';
import { sessionsText as text } from './sessions-text.ts';
import { personName } from './person-name.ts';

interface Props {
  readonly session: Session;
  readonly matters: readonly MatterProgress[];
  readonly nameOf: NameOf;
  /** Names on the wall keep their first character only. Phone numbers never show. */
  readonly isMasked: boolean;
}

/** The minutes on a sheet of A4. */
export function MinutesSheet({ session, matters, nameOf, isMasked }: Props): ReactElement {
  const { closing, remarks, amendments, agreedAt, attendance } = session;
  const shown = (name: string): string => (isMasked ? maskedName(name) : name);
  const later = remarks.filter(({ offTheme }) => offTheme);
  const said = remarks.filter(({ offTheme }) => !offTheme);
  const corrections = remarks.flatMap((remark) => correctionLines(remark, nameOf));
  const line = (remark: Remark): ReactNode => (
    <li key={remark.id}>
      {withoutPhones(remark.words)}
      <span className={styles.small}> {lineDetail(remark, closing?.at, shown)}</span>
    </li>
  );
  return (
    <article className={styles.sheet} aria-label={text.minutes}>
      <h2 className={styles.title}>{text.minutesTitle(session.kindName)}</h2>
      {session.theme !== '' && <p className={styles.theme}>{session.theme}</p>}
      <dl className={styles.facts}>
        {facts(session).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <h3 className={styles.part}>{text.attendance}</h3>
      <Attendance session={session} nameOf={nameOf} />
      {attendance.names.length > 0 && <p>{attendance.names.map(({ who }) => shown(who)).join('、')}</p>}
      <Lines title={text.remarks}>{said.map(line)}</Lines>
      <Lines title={text.ledger}>
        {matters.map(({ issue, summary }) => (
          <li key={issue}>{withoutPhones(summary)}</li>
        ))}
      </Lines>
      <Lines title={text.nextTime}>{later.map(line)}</Lines>
      {closing !== undefined && closing.summary !== '' && (
        <>
          <h3 className={styles.part}>{text.summary}</h3>
          <p>{withoutPhones(closing.summary)}</p>
        </>
      )}
      {session.laterClosings.map(({ id, by, summary }) => (
        <p key={id}>{text.otherSummary(nameOf(by), withoutPhones(summary))}</p>
      ))}
      <p>{agreedAt === undefined ? text.readBackMissing : text.readBackLine(formatMoment(agreedAt))}</p>
      <Lines title={text.corrections}>
        {[
          ...corrections.map(({ id, words }) => <li key={id}>{withoutPhones(words)}</li>),
          ...amendments.map(({ id, words, reason, by, at }) => (
            <li key={id}>{withoutPhones(text.amendment(words, reason, nameOf(by), formatMoment(at)))}</li>
          )),
        ]}
      </Lines>
      <p className={styles.small}>{text.recordedBy(recorders(session).map(nameOf).join('、'))}</p>
      <p className={styles.signature}>{text.signature}</p>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Lines({ title, children }: { title: string; children: readonly ReactNode[] }): ReactElement | null {
  if (children.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ol className={styles.lines}>{children}</ol>
    </>
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
        <p key={device} className={styles.small}>
          {text.otherCount(nameOf(by), present)}
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
