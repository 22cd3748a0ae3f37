import type { PaperTexts } from '#domain/board/paper-texts.ts';
import { maskPeople } from '#domain/board/masking.ts';
import { formatIsoDay, formatIsoDayOfYear } from '#domain/time/moment-text.ts';
import type { NoticeLine, NoticeText } from '#domain/board/notice.ts';
import { VERDICTS } from '#domain/issues/codes.ts';
import { deliberationNames } from '#domain/issues/deliberation-words-text.ts';
import { deliberationStep } from '#domain/issues/may-do.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { partiesOf } from '#domain/issues/standing.ts';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { addDays, beijingDay } from '#domain/time/day.ts';
import { type Deliberation, DELIBERATIONS } from '#domain/work-methods/method.ts';
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

function decisionLines(progress: Progress): readonly NoticeLine[] {
  const { issue } = progress;
  return [
    line('matter', issue.summary),
    line('place', issue.building),
    line('decided', decidedWords(progress)),
    ...DELIBERATIONS.flatMap((of) => deliberationLine(of, progress)),
    line('implementer', issue.implementer || issue.unit),
    line('payer', issue.payer),
    line('responsible', maskPeople(issue.responsible).text),
    line('due', formatIsoDay(issue.dueOn)),
  ];
}

/** What the last session agreed to, and how it is to be carried out. */
function decidedWords({ issue, deliberations }: Progress): string {
  const resolved = (deliberations.filter(({ agreed }) => agreed).at(-1)?.note ?? '').replace(
    /[。；\s]+$/u,
    '',
  );
  const how = issue.plan || issue.measures;
  return [resolved, how === resolved ? '' : how].filter((words) => words !== '').join('；');
}

/** 提议, 商议, 审议, 决议 (ZZ-02, LY-21): each has a line of its own, with the session in which it was last agreed. */
function deliberationLine(of: Deliberation, { deliberations, method }: Progress): readonly NoticeLine[] {
  const held = deliberations.filter((one) => one.of === of && one.agreed).at(-1);
  if (held === undefined) return [];
  const kind = BUILT_IN_KINDS.find(({ code }) => code === held.sessionKind)?.name;
  const step = deliberationStep(method, of)?.step;
  const isItsOwn = step?.guards?.filter((guard) => guard.kind === 'deliberation').length === 1;
  const body = kind ?? (isItsOwn ? step.body : undefined) ?? '';
  return [{ label: deliberationNames[of], text: text.held(body, formatIsoDayOfYear(held.on), held) }];
}

function resultLines(progress: Progress): readonly NoticeLine[] {
  const { issue, unit } = progress;
  const figures = issue.figures.map(({ label, value }) => `${value}${label}`);
  return [
    line('matter', issue.summary),
    line('place', issue.building),
    line(
      'outcome',
      [issue.outcome || doneWords(progress), figures.join('、')].filter((words) => words !== '').join('，'),
    ),
    line('how', issue.measures),
    line('implementer', issue.unit || unit || issue.implementer),
    line('responsible', maskPeople(issue.responsible).text),
    line('verdicts', verdictWords(progress)),
  ];
}

/** What was last said of the step that is done anew when somebody is not satisfied. */
function doneWords({ doings, method }: Progress): string {
  return doings.filter(({ step, note }) => step === method.backTo && note !== '').at(-1)?.note ?? '';
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
