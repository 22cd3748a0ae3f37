import type { Json, JsonObject } from '#lib/json.ts';
import { asText, isJsonObject } from '#lib/json.ts';
import { codeOf } from '#domain/records/reading.ts';

/** 单选, 多选, 自由填写. */
export const QUESTION_KINDS = ['single', 'multiple', 'free'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question of a campaign. Its id stays when its words are mended, so that answers stay with it. */
export interface Question {
  readonly id: string;
  readonly words: string;
  readonly kind: QuestionKind;
  /** What can be chosen; none for a free one. */
  readonly options: readonly string[];
}

/** What somebody answered: the chosen words themselves, one free text, or nothing (无意见). */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Fewer and shorter than this an evening at the doors allows. */
export const MOST_QUESTIONS = 12;
export const LONGEST_ANSWER = 500;

/** Why a questionnaire cannot be put to people: `no-words`, `few-options` (a choice needs two), `too-many`. */
export type QuestionFault = 'no-words' | 'few-options' | 'too-many';

export function questionFault(questions: readonly Question[]): QuestionFault | undefined {
  if (questions.length > MOST_QUESTIONS) return 'too-many';
  if (questions.some(({ words }) => words.trim() === '')) return 'no-words';
  const isShort = ({ kind, options }: Question): boolean => kind !== 'free' && new Set(options).size < 2;
  return questions.some(isShort) ? 'few-options' : undefined;
}

export function readQuestions(value: Json | undefined): readonly Question[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((item) => {
    const kind = isJsonObject(item) ? codeOf(item['kind'], QUESTION_KINDS) : undefined;
    if (!isJsonObject(item) || kind === undefined || asText(item['id']) === '') return [];
    return [
      { id: asText(item['id']), words: asText(item['words']), kind, options: textsIn(item['options']) },
    ];
  });
}

export function questionsData(questions: readonly Question[]): Json {
  return questions.map(({ id, words, kind, options }) => ({ id, words, kind, options }));
}

export function readAnswers(value: Json | undefined): Answers {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .map(([id, given]): [string, readonly string[]] => [id, textsIn(given)])
      .filter(([, given]) => given.length > 0),
  );
}

/** Answers as they are written down: only of these questions, only what was answered. */
export function answersData(questions: readonly Question[], answers: Answers): JsonObject {
  const given = questions.flatMap(({ id, kind, options }): [string, readonly string[]][] => {
    const texts = (answers[id] ?? []).map((text) => text.trim().slice(0, LONGEST_ANSWER));
    const fitting = texts.filter((text) => text !== '' && (kind === 'free' || options.includes(text)));
    return fitting.length === 0 ? [] : [[id, kind === 'multiple' ? fitting : fitting.slice(0, 1)]];
  });
  return Object.fromEntries(given);
}

/** The answers after a tap on an option: a single choice is replaced, or taken back by a second tap. */
export function toggled({ id, kind }: Question, answers: Answers, option: string): Answers {
  const given = answers[id] ?? [];
  const without = given.filter((one) => one !== option);
  if (without.length < given.length) return { ...answers, [id]: without };
  return { ...answers, [id]: kind === 'multiple' ? [...given, option] : [option] };
}

/** How often each option was chosen, and what was written freely. */
export interface QuestionTally {
  readonly question: Question;
  /** How many answered it at all. */
  readonly answered: number;
  /** Options of the question, then those that an earlier wording had. */
  readonly options: readonly { readonly option: string; readonly count: number }[];
  readonly free: readonly string[];
}

export function tallyAnswers(
  questions: readonly Question[],
  given: readonly Answers[],
): readonly QuestionTally[] {
  return questions.map((question) => {
    const all = given.flatMap((answers) => answers[question.id] ?? []);
    const names = [...new Set([...question.options, ...(question.kind === 'free' ? [] : all)])];
    return {
      question,
      answered: given.filter((answers) => (answers[question.id] ?? []).length > 0).length,
      options: names.map((option) => ({ option, count: all.filter((one) => one === option).length })),
      free: question.kind === 'free' ? all : [],
    };
  });
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value)
    ? (value as readonly Json[]).filter((one): one is string => typeof one === 'string' && one !== '')
    : [];
}
