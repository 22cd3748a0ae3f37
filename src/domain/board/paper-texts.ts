import { foldFields } from '#domain/records/fields.ts';
import { numberOf, textOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';

/** 文书模板: what a community always writes on its notices and minutes. An empty text is the usual one. */
export interface PaperTexts {
  /** Over a decision, and over a result: 决议公示. */
  readonly decisionHead: string;
  readonly resultHead: string;
  /** Below the period: whom to tell another opinion. */
  readonly voice: string;
  /** 落款; empty for the name of the community. */
  readonly issuer: string;
  /** Days that a notice usually hangs. */
  readonly days: number;
  /** Above the place to sign on minutes. */
  readonly minutesFoot: string;
}

/** Days that a notice usually hangs; no source names a number. */
export const USUAL_DAYS = 7;
export const LONGEST_DAYS = 90;

export const USUAL_TEXTS: PaperTexts = {
  decisionHead: '',
  resultHead: '',
  voice: '',
  issuer: '',
  days: USUAL_DAYS,
  minutesFoot: '',
};

/** One record per community: changed on two devices, it is one. */
export function paperTextsId(community: string): string {
  return `template:${community}-papers`;
}

export function foldPaperTexts(record: FieldRecord): PaperTexts {
  const fields = foldFields(record);
  const text = (name: string): string => textOf(fields, name) ?? '';
  return {
    decisionHead: text('decisionHead'),
    resultHead: text('resultHead'),
    voice: text('voice'),
    issuer: text('issuer'),
    days: numberOf(fields, 'days') ?? USUAL_DAYS,
    minutesFoot: text('minutesFoot'),
  };
}

/** `days`: not between 1 and 90. */
export type PaperFault = 'days';

export function paperFault({ days }: PaperTexts): PaperFault | undefined {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS ? undefined : 'days';
}

export function paperFields(texts: PaperTexts): JsonObject {
  const trimmed = Object.entries(texts).map(([name, value]: [string, string | number]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(trimmed) as JsonObject;
}
