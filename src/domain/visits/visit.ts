import { type Answers, readAnswers } from '#domain/campaigns/questionnaire.ts';
import { CARRIED_KIND, type Carrier, carriersOf } from '#domain/carrying/carried.ts';
import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { foldFields, type Field, SET_KIND, valueSet } from '#domain/records/fields.ts';
import { asText } from '#lib/json.ts';
import { codeOf, textOf } from '#domain/records/reading.ts';
import { OPENED_KIND, openingId } from '#domain/records/merge.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';

/** 走访结果: 见到 / 没人 / 拒访 / 已搬 / 电话. */
export const OUTCOMES = ['met', 'nobody', 'refused', 'moved', 'phone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 无意见, 有意见, or nobody could be asked. */
export const OPINIONS = ['none', 'given', 'not-asked'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const LIFTED_KIND = 'lifted';

const KNOWN_KINDS = [SET_KIND, OPENED_KIND, CARRIED_KIND, LIFTED_KIND];

/** A sentence of the note that went into the ledger (SJ-14, JX-05), linked to its words. */
export interface Lifted {
  readonly words: string;
  readonly proposal: string;
  readonly issue: string;
}

/** 走访 / 民情日记 (SJ-14): one call at one door, as it stands after all entries. */
export interface Visit {
  readonly id: string;
  readonly scope: string;
  /** Id of the door, shop or unit. */
  readonly place: string;
  /** Id of the 走访活动 it counts for. */
  readonly campaign: string | undefined;
  readonly by: string;
  /** Who went there, where `by` only copied it from a list of the office; empty otherwise. */
  readonly visitor: string;
  /** Whether it was taken in from a list that was kept on paper. */
  readonly isCopied: boolean;
  /** Server-adjusted, milliseconds since 1970. */
  readonly at: number;
  readonly outcome: Outcome;
  readonly opinion: Opinion;
  readonly note: string;
  /** To the questions of its campaign. */
  readonly answers: Answers;
  readonly lifted: readonly Lifted[];
  /** Earlier texts of the note, oldest first, with who wrote them and when. */
  readonly earlierNotes: readonly EarlierText[];
  readonly clashes: readonly Clash[];
  /** Who brought it to the server in somebody else's place (捎带). */
  readonly carrier: Carrier | undefined;
  /** Entries that only a newer app understands; they are kept. */
  readonly unknownEntries: number;
  /** A newer app wrote it: what is read here may not be what was meant, and nothing may be added. */
  readonly isNewer: boolean;
}

export interface EarlierText {
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

export function foldVisit(record: FieldRecord): Visit {
  const fields = foldFields(record);
  return {
    id: record.id,
    scope: record.scope,
    ...whereAndHow(fields),
    campaign: textOf(fields, 'campaign'),
    by: record.opened.by,
    visitor: textOf(fields, 'visitor') ?? '',
    isCopied: textOf(fields, 'copiedAt') !== undefined,
    at: adjustedTime(record.opened),
    opinion: codeOf(fields.get('opinion')?.value, OPINIONS) ?? 'not-asked',
    note: textOf(fields, 'note') ?? '',
    answers: readAnswers(fields.get('answers')?.value),
    lifted: liftedFrom(record),
    earlierNotes: earlierTexts(record, fields.get('note')),
    clashes: clashesIn(fields),
    carrier: carriersOf(record).get(openingId(record.opened)),
    unknownEntries: record.entries.filter(({ kind }) => !KNOWN_KINDS.includes(kind)).length,
    isNewer: isFromNewerApp(record),
  };
}

/** What a device files a visit under, as `foldVisit` tells it, without folding the rest. */
export function visitFiling(record: FieldRecord): Pick<Visit, 'place' | 'outcome'> {
  return whereAndHow(foldFields(record));
}

function whereAndHow(fields: ReadonlyMap<string, Field>): Pick<Visit, 'place' | 'outcome'> {
  return {
    place: textOf(fields, 'place') ?? '',
    outcome: codeOf(fields.get('outcome')?.value, OUTCOMES) ?? 'met',
  };
}

/** Whether somebody was reached: what 入户率 counts (ZZ-10). A call counts as a person-visit, not as a door entered. */
export function isDoorEntered(visit: Pick<Visit, 'outcome'>): boolean {
  return visit.outcome === 'met';
}

function liftedFrom(record: FieldRecord): readonly Lifted[] {
  return record.entries
    .filter((entry) => entry.kind === LIFTED_KIND)
    .map(({ data }) => ({
      words: asText(data['words']),
      proposal: asText(data['proposal']),
      issue: asText(data['issue']),
    }));
}

/** All texts that a field ever had except the one that shows: nothing is overwritten. */
function earlierTexts(record: FieldRecord, field: Field | undefined): readonly EarlierText[] {
  if (field === undefined || field.history.length === 0) return [];
  const first = {
    text: asText(record.opened.data['note']),
    by: record.opened.by,
    at: adjustedTime(record.opened),
  };
  const later = field.history
    .filter((entry) => entry.id !== field.setBy?.id)
    .map((entry) => ({ text: asText(valueSet(entry)), by: entry.by, at: adjustedTime(entry) }));
  return [first, ...later].filter(({ text }) => text !== '');
}
