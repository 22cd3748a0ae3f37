import { codeOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry } from '#domain/records/record.ts';
import { asText, isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { SIDES } from './people.ts';
import type { Headcount, Representation } from './representation.ts';
import { AMENDED_KIND, CLOSED_KIND } from './session-entries.ts';

/** How a session ended, with the people and the representation as they stood then (LY-11). */
export interface Closing {
  /** Of its entry. */
  readonly id: string;
  readonly summary: string;
  readonly present: readonly Headcount[];
  readonly representation: Representation;
  readonly by: string;
  readonly at: number;
}

/** What was added to the minutes after closing. */
export interface Amendment {
  readonly id: string;
  readonly words: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** Every closing, the first in front: it is the one that counts; a second recorder's is kept beside it. */
export function closingsFrom(standing: readonly Entry[]): readonly Closing[] {
  return standing
    .filter(({ kind }) => kind === CLOSED_KIND)
    .map((entry) => ({
      id: entry.id,
      summary: asText(entry.data['summary']),
      present: headsIn(entry.data['present']),
      representation: representationIn(entry.data['representation']),
      by: entry.by,
      at: adjustedTime(entry),
    }));
}

export function amendmentsFrom(standing: readonly Entry[]): readonly Amendment[] {
  return standing
    .filter(({ kind }) => kind === AMENDED_KIND)
    .map((entry) => ({
      id: entry.id,
      words: asText(entry.data['words']),
      reason: asText(entry.data['reason']),
      by: entry.by,
      at: adjustedTime(entry),
    }));
}

/** The data of a `closed` entry. */
export function closingData(
  summary: string,
  present: readonly Headcount[],
  { applies, counted, of, percent, missing }: Representation,
): JsonObject {
  return {
    summary,
    present: present.map(({ person, side, count }) => ({ person, side, count })),
    representation: { applies, counted, of, percent, missing },
  };
}

function headsIn(value: Json | undefined): readonly Headcount[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonObject).map((head) => ({
    person: asText(head['person']),
    side: codeOf(head['side'], SIDES) ?? 'listening',
    count: wholeIn(head['count']),
  }));
}

function representationIn(value: Json | undefined): Representation {
  const stood = isJsonObject(value) ? value : {};
  return {
    applies: stood['applies'] === true,
    counted: wholeIn(stood['counted']),
    of: wholeIn(stood['of']),
    percent: wholeIn(stood['percent']),
    missing: wholeIn(stood['missing']),
  };
}

function wholeIn(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}
