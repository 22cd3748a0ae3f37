import type { PaperTexts } from '#domain/board/paper-texts.ts';
import { maskPeople } from '#domain/board/masking.ts';
import { formatIsoDay, formatIsoDayOfYear } from '#domain/time/moment-text.ts';
import type { NoticeLine, NoticeText } from '#domain/board/notice.ts';
import { VERDICTS } from '#domain/issues/codes.ts';
import { deliberationStep } from '#domain/issues/may-do.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { addDays, beijingDay } from '#domain/time/day.ts';
import { boardText as text } from './board-text.ts';

/** 两公开, 晒: the decision, and what came of it (ZZ-03, SY-03). */
export type Publication = 'decision' | 'result';

/** The words of a notice as the ledger has them. Empty lines stay, so that whoever publishes can fill them in. */
export function issueNotice(
  what: Publication,
  progress: Progress,
  community: string,
  texts: PaperTexts,
  now: number,
): NoticeText {
  const { issue } = progress;
  const from = beijingDay(now);
  return {
    kind: what,
    about: issue.id,
    head: what === 'decision' ? texts.decisionHead : texts.resultHead,
    title: text.titles[what](shortened(issue.summary)),
    news: '',
    lines: what === 'decision' ? decisionLines(progress) : resultLines(progress),
    voice: texts.voice,
    issuer: texts.issuer || community,
    from,
    until: lastDay(from, texts.days),
  };
}

/** The last of so many days, the first one counted. */
export function lastDay(from: string, days: number): string {
  return addDays(from, days - 1);
}

function decisionLines({ issue, method, deliberations }: Progress): readonly NoticeLine[] {
  const bodies = deliberations
    .filter(({ agreed }) => agreed)
    .map((held) =>
      text.held(deliberationStep(method, held.of)?.step.body ?? '', formatIsoDayOfYear(held.on), held),
    );
  return [
    line('matter', issue.summary),
    line('place', issue.building),
    line('decided', issue.plan || issue.measures),
    ...(bodies.length === 0 ? [] : [line('body', bodies.join('；'))]),
    line('implementer', issue.implementer || issue.unit),
    line('payer', issue.payer),
    line('responsible', maskPeople(issue.responsible).text),
    line('due', formatIsoDay(issue.dueOn)),
  ];
}

function resultLines(progress: Progress): readonly NoticeLine[] {
  const { issue, unit } = progress;
  const figures = issue.figures.map(({ label, value }) => `${value}${label}`);
  return [
    line('matter', issue.summary),
    line('place', issue.building),
    line('outcome', [issue.outcome, figures.join('、')].filter((words) => words !== '').join('，')),
    line('how', issue.measures),
    line('implementer', issue.unit || unit || issue.implementer),
    line('responsible', maskPeople(issue.responsible).text),
    line('verdicts', verdictWords(progress)),
  ];
}

/** How many said what, and nobody in particular. */
function verdictWords(progress: Progress): string {
  const given = partiesOf(progress).flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]));
  return VERDICTS.map((verdict) => [verdict, given.filter((one) => one === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => text.verdictCount(text.verdicts[verdict], count))
    .join('、');
}

function line(label: keyof typeof text.lines, words: string): NoticeLine {
  return { label: text.lines[label], text: words };
}

const LONGEST_TITLE = 24;

function shortened(summary: string): string {
  const characters = Array.from(summary.trim());
  return characters.length <= LONGEST_TITLE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_TITLE).join('')}…`;
}
