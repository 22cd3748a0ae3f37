import type { Campaign } from '#domain/campaigns/campaign.ts';
import {
  COUNTED_KIND,
  foldPaperBatch,
  FORM_KIND,
  MOST_FORMS,
  type PaperBatch,
  STRUCK_KIND,
} from '#domain/campaigns/paper-batch.ts';
import { type Answers, answersData, LONGEST_ANSWER } from '#domain/campaigns/questionnaire.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { Place } from '#domain/roster/place.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { raiseIssue } from '#usecases/issues/raise-issue.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

export type PaperRefusal = SaveRefusal | 'bad-pile' | 'pile-full' | 'counts-differ';

/** What is typed of one form. Neither name nor door: a form is anonymous in the community's database. */
export interface TypedForm {
  readonly answers: Answers;
  /** Empty for 无意见. */
  readonly words: string;
  /** What goes into the ledger; empty for nothing. */
  readonly summary: string;
}

/** 纸质表 (ZZ-11): a pile is counted first, then typed form by form, and done when both counts agree. */
export interface TypePaperForms {
  readonly batches: Watch<readonly PaperBatch[]>;
  readonly begin: (
    campaign: Campaign,
    pile: number,
    building: Place | undefined,
  ) => Promise<Result<string, PaperRefusal>>;
  readonly add: (
    batch: PaperBatch,
    campaign: Campaign,
    building: Place | undefined,
    form: TypedForm,
  ) => Promise<Result<undefined, PaperRefusal>>;
  readonly strike: (batchId: string, formId: string) => Promise<Result<undefined, PaperRefusal>>;
  readonly recount: (batchId: string, pile: number) => Promise<Result<undefined, PaperRefusal>>;
  readonly finish: (batchId: string) => Promise<Result<undefined, PaperRefusal>>;
}

export function createTypePaperForms(needs: WritingNeeds): TypePaperForms {
  const { records } = needs;
  return {
    batches: watchFolded(records, { type: 'batch', order: 'newest' }, foldPaperBatch),
    begin: async (campaign, pile, building) => {
      if (!isPile(pile)) return refuse('bad-pile');
      const id = `batch:${needs.ids.next()}`;
      const data = { campaign: campaign.id, pile, building: building?.id ?? '' };
      const open = openRecord(id, campaign.scope, stampNow(needs.author, needs.clock), data);
      const saved = await records.save([{ open }]);
      return saved.ok ? ok(id) : saved;
    },
    add: async ({ id }, campaign, building, { answers, words, summary }) => {
      const record = await records.read(id);
      if (record === undefined) return refuse('unknown-record');
      const batch = foldPaperBatch(record);
      if (batch.forms.length >= batch.pile) return refuse('pile-full');
      const raised =
        summary.trim() === ''
          ? undefined
          : raiseIssue(needs, campaign.scope, {
              summary,
              building: building?.name ?? '',
              origin: { source: 'paper-form', batch: id },
              said: [],
            });
      const data = {
        answers: answersData(campaign.questions, answers),
        words: words.trim().slice(0, LONGEST_ANSWER),
        issue: raised?.issue.id ?? '',
      };
      return records.save([
        ...(raised === undefined ? [] : [{ open: raised.issue }]),
        appendChange(record, [{ kind: FORM_KIND, data }], needs),
      ]);
    },
    strike: (id, form) => appendToRecord(needs, id, () => [{ kind: STRUCK_KIND, data: { form } }]),
    recount: async (id, pile) =>
      isPile(pile) ? changeFields(needs, { id, wanted: { pile } }) : refuse('bad-pile'),
    finish: async (id) => {
      const record = await records.read(id);
      if (record === undefined) return refuse('unknown-record');
      const { forms, pile } = foldPaperBatch(record);
      if (forms.length !== pile) return refuse('counts-differ');
      return appendToRecord(needs, id, () => [{ kind: COUNTED_KIND, data: { forms: forms.length } }]);
    },
  };
}

function isPile(pile: number): boolean {
  return Number.isInteger(pile) && pile >= 1 && pile <= MOST_FORMS;
}
