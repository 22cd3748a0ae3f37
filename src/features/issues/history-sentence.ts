import { CARRIED_KIND } from '#domain/carrying/carried.ts';
import { deliberationNames, votesWords } from '#domain/issues/deliberation-words-text.ts';
import type { IssueCategory } from '#domain/issues/category.ts';
import { checklistOf } from '#domain/issues/checklist.ts';
import { readAct } from '#domain/issues/act.ts';
import type { IssueAction } from '#domain/issues/action.ts';
import { ISSUE_FIELDS, WITHDRAWN_FIELD } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { SET_KIND } from '#domain/records/fields.ts';
import { OPENED_KIND } from '#domain/records/merge.ts';
import { adjustedTime, type Entry } from '#domain/records/record.ts';
import type { Method } from '#domain/work-methods/method.ts';
import { stepOf } from '#domain/work-methods/steps.ts';
import { formatIsoDayOfYear } from '#domain/time/moment-text.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { HistoryRow } from './history-rows.ts';
import { issueCodes } from './issue-codes-text.ts';
import { categoryName } from './use-categories.ts';
import { issuesText } from './issues-text.ts';
import { historyText as text } from './issue-history-text.ts';

export interface Telling {
  readonly nameOf: NameOf;
  readonly method: Method;
  readonly categories: readonly IssueCategory[];
  /** Name of the method of a version; the id itself where it is not here. */
  readonly methodName: (id: string) => string;
  /** What an issue is about that was joined to this one; empty where it is not here. */
  readonly summaryOf: (issue: string) => string;
  /** Server-adjusted, milliseconds since 1970. */
  readonly now: number;
}

/** A row of the history in a plain sentence: “3月2日 A8楼楼长 初诊：…”. */
export function historySentence({ lines, firsts, isToldBefore }: HistoryRow, telling: Telling): string {
  const [{ entry, issue }, ...more] = lines;
  const isFirst = (id: string): boolean => firsts.has(id);
  if (entry.kind !== SET_KIND) {
    const told = isToldBefore ? { ...entry, data: { ...entry.data, note: '' } } : entry;
    return entrySentence(told, issue, telling);
  }
  const day = text.day(adjustedTime(entry), telling.now);
  const settled = [entry, ...more.map((line) => line.entry)].map((one) =>
    'erased' in one.data ? text.erased : setSentence(one, telling.categories, isFirst(one.id)),
  );
  return text.line(day, telling.nameOf(entry.by), settled.join(text.between));
}

/** The same of an entry alone. */
export function entrySentence(entry: Entry, issue: string, telling: Telling): string {
  const day = text.day(adjustedTime(entry), telling.now);
  return text.line(day, telling.nameOf(entry.by), deedSentence(entry, issue, telling));
}

/** How an issue came into the ledger. */
export function openingSentence({ issue }: Progress, { nameOf, now }: Telling): string {
  const source = issue.source === undefined ? '' : issueCodes.sources[issue.source];
  return text.line(text.day(issue.at, now), nameOf(issue.by), text.opened(source));
}

function deedSentence(entry: Entry, issue: string, telling: Telling): string {
  if ('erased' in entry.data) return text.erased;
  if (entry.kind === OPENED_KIND) return text.more(text.joinedOpening, telling.summaryOf(issue));
  if (entry.kind === CARRIED_KIND) return text.carried;
  if (entry.kind === SET_KIND) return setSentence(entry, telling.categories);
  const action = readAct(entry, issue)?.action;
  return action === undefined ? text.unknown : actionSentence(action, telling);
}

function setSentence({ data }: Entry, categories: readonly IssueCategory[], isFirst = false): string {
  if (data['field'] === WITHDRAWN_FIELD) return data['value'] === true ? text.withdrawn : text.putBack;
  const field = asText(data['field']);
  const name = fieldName(field);
  return name === undefined
    ? text.setOther
    : text.set(name, fieldWords(field, data['value'], categories), isFirst);
}

/** What a field of an issue that a `set` may correct is called. */
export function fieldName(field: string): string | undefined {
  const known = ISSUE_FIELDS.find((name) => name === field);
  return known && issueCodes.fields[known];
}

const CODED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  size: issueCodes.sizes,
  triage: issueCodes.triages,
  handling: issueCodes.handlings,
  projectArea: issueCodes.projectAreas,
};

/** The value of such a field as it is read out. */
export function fieldWords(
  field: string,
  value: Json | undefined,
  categories: readonly IssueCategory[],
): string {
  if (Array.isArray(value)) return value.map(figureWords).join('');
  if (typeof value !== 'string') return '';
  if (field === 'category') return categoryName(categories, value);
  return field === 'dueOn' ? formatIsoDayOfYear(value) : (CODED[field]?.[value] ?? value);
}

function figureWords(figure: unknown): string {
  if (!isJsonObject(figure)) return '';
  const { label, value } = figure;
  return typeof label === 'string' && typeof value === 'number' ? `${value}${label}` : '';
}

function actionSentence(action: IssueAction, telling: Telling): string {
  const { nameOf, method, methodName, summaryOf } = telling;
  const levelName = (code: string): string =>
    method.ladder.find((level) => level.code === code)?.name ?? code;
  switch (action.kind) {
    case 'adopted':
      return text.adopted(methodName(action.method));
    case 'step-done':
      return text.more(stepOf(method, action.step)?.name ?? text.kinds['step-done'], action.note);
    case 'deliberated': {
      const { of, on = '', agreed, note } = action;
      const what = text.deliberated(
        deliberationNames[of],
        formatIsoDayOfYear(on),
        agreed,
        votesWords(action),
      );
      return text.more(what, note);
    }
    case 'checked': {
      const step = stepOf(method, action.step);
      const isComplete = step === undefined || checklistOf(step)?.complete !== false;
      return text.more(
        step?.name ?? text.kinds.checked,
        issuesText.checklist.standing(action.list, action.right, action.wanting, isComplete),
      );
    }
    case 'published':
      return text.more(
        text.published[action.what],
        text.postedOn(action.where, formatIsoDayOfYear(action.on ?? '')),
      );
    case 'assigned':
      return text.assigned(nameOf(action.to), action.unit);
    case 'handed-over':
      return text.more(text.handedOver(action.to === '' ? '' : nameOf(action.to)), action.note);
    case 'escalated':
      return text.more(text.escalated(levelName(action.to)), action.reason);
    case 'returned':
      return text.more(text.returned(levelName(action.to)), action.reason);
    case 'submitted':
      return text.more(
        text.submitted(method.clocks.find(({ code }) => code === action.clock)?.name ?? action.clock),
        action.note,
      );
    case 'split':
      return text.split(action.parts.length);
    case 'answered': {
      const way = issueCodes.ways[action.way];
      const told = action.proposal === '' ? text.answeredAll(way) : text.answered(way, action.adopted);
      return text.more(told, action.text);
    }
    case 'verdict':
      return text.more(
        text.verdict(issueCodes.verdicts[action.verdict], issueCodes.ways[action.way]),
        action.cause,
      );
    case 'tried':
      return text.tried(issueCodes.ways[action.way]);
    case 'no-verdict':
      return text.more(text.noVerdict(issueCodes.noVerdictReasons[action.reason]), action.note);
    case 'paused':
      return text.more(
        text.kinds.paused,
        text.pausedUntil(action.reason, formatIsoDayOfYear(action.until ?? '')),
      );
    case 'unjoined':
    case 'reopened':
      return text.more(text.kinds[action.kind], action.reason);
    case 'progress':
    case 'resumed':
      return text.more(text.kinds[action.kind], action.note);
    case 'closed': {
      const thanked = action.thanks === '' ? text.kinds.closed : text.closedThanks(nameOf(action.thanks));
      return text.more(thanked, action.note);
    }
    case 'joined':
      return text.more(text.kinds.joined, summaryOf(action.into));
    case 'took-in':
    case 'let-go':
      return text.more(text.kinds[action.kind], summaryOf(action.issue));
    case 'claimed':
    case 'proposed':
      return text.kinds[action.kind];
  }
}
