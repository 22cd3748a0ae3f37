import { foldFields } from '#domain/records/fields.ts';
import { numberOf, textOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { timelineOf } from '#domain/issues/timeline.ts';
import { type Answers, readAnswers } from './questionnaire.ts';

export const FORM_KIND = 'form';
/** A form that was typed wrongly counts no more; it stays readable. */
export const STRUCK_KIND = 'struck';
export const COUNTED_KIND = 'counted';

/** No pile on a desk is higher; a record stays well within what a server takes. */
export const MOST_FORMS = 300;

/** 一叠纸质表 (ZZ-11): how many lie in the pile, and what was typed of them. Without names, without doors. */
export interface PaperBatch {
  readonly id: string;
  readonly campaign: string;
  /** Id of the 楼栋 where they were collected; empty for mixed ones. */
  readonly building: string;
  /** As counted by hand before typing. */
  readonly pile: number;
  readonly by: string;
  readonly at: number;
  /** Those that count, oldest first. */
  readonly forms: readonly PaperForm[];
  /** Whether somebody said that typed and counted agree. */
  readonly isDone: boolean;
}

export interface PaperForm {
  readonly id: string;
  readonly answers: Answers;
  /** What the form says beside the questions; empty for 无意见. */
  readonly words: string;
  /** Id of the issue that was made of it; empty for none. */
  readonly issue: string;
}

export function foldPaperBatch(record: FieldRecord): PaperBatch {
  const fields = foldFields(record);
  const entries = timelineOf(record.entries);
  const struck = new Set(
    entries.filter(({ kind }) => kind === STRUCK_KIND).map(({ data }) => asText(data['form'])),
  );
  const forms = entries
    .filter(({ kind, id }) => kind === FORM_KIND && !struck.has(id))
    .map(({ id, data }) => ({
      id,
      answers: readAnswers(data['answers']),
      words: asText(data['words']),
      issue: asText(data['issue']),
    }));
  const pile = numberOf(fields, 'pile') ?? 0;
  return {
    id: record.id,
    campaign: textOf(fields, 'campaign') ?? '',
    building: textOf(fields, 'building') ?? '',
    pile,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    forms,
    isDone: forms.length === pile && entries.some(({ kind }) => kind === COUNTED_KIND),
  };
}
