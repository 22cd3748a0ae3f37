import { foldFields } from '#domain/records/fields.ts';
import { codeOf, textOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { LEDGER_COLUMNS, LEDGER_TITLES, type LedgerColumn } from './ledger-titles-text.ts';

/**
 * 台账模板: the office's own columns in the office's own order. Matched once with the titles of its file and kept as a
 * record of the community, so that every export looks as the office knows it.
 */
export interface LedgerTemplate {
  /** The line above the titles; empty for none. */
  readonly heading: string;
  /** A column that we have nothing for stays, empty. */
  readonly columns: readonly TemplateColumn[];
}

export interface TemplateColumn {
  readonly title: string;
  readonly code: LedgerColumn | undefined;
}

/** Columns of an office that brought no file. */
const USUAL: readonly LedgerColumn[] = [
  'number',
  'at',
  'building',
  'summary',
  'source',
  'category',
  'triage',
  'unit',
  'responsible',
  'dueOn',
  'measures',
  'state',
  'answer',
  'answeredOn',
  'verdict',
];

export const USUAL_TEMPLATE: LedgerTemplate = {
  heading: '',
  columns: USUAL.map((code) => ({ title: LEDGER_TITLES[code][0] ?? code, code })),
};

/** One template per community: written twice, it is one. */
export function templateId(community: string): string {
  return `template:${community}-ledger`;
}

export function foldTemplate(record: FieldRecord): LedgerTemplate {
  const fields = foldFields(record);
  const columns: unknown = fields.get('columns')?.value;
  const read = (Array.isArray(columns) ? (columns as readonly unknown[]) : []).flatMap((column) =>
    isJsonObject(column) ? [readColumn(column)] : [],
  );
  return { heading: textOf(fields, 'heading') ?? '', columns: read };
}

export function templateFields({ heading, columns }: LedgerTemplate): JsonObject {
  return { heading, columns: columns.map(({ title, code }) => ({ title, code: code ?? '' })) };
}

function readColumn(column: JsonObject): TemplateColumn {
  return { title: asText(column['title']), code: codeOf(column['code'], LEDGER_COLUMNS) };
}
