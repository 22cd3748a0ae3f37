import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { foldFields, type Field } from '#domain/records/fields.ts';
import { codeOf, textOf, textsOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { asText, isJsonObject } from '#lib/json.ts';
import {
  type Category,
  type Handling,
  HANDLINGS,
  PROJECT_AREAS,
  type ProjectArea,
  type Size,
  SIZES,
  type Source,
  SOURCES,
  type Triage,
  TRIAGES,
} from './codes.ts';

export const PROPOSED_KIND = 'proposed';
/** Set by the undoing of a 记入台账, on the issue and on what was said at doors. */
export const WITHDRAWN_FIELD = 'withdrawn';

/** 诉求 in the ledger: a written summary without name or door, and the ids of what residents said. */
export interface Issue {
  readonly id: string;
  readonly scope: string;
  readonly summary: string;
  /** Name of the 楼栋 at most. */
  readonly building: string;
  /** Ids of proposals, which lie in the doors' databases. */
  readonly proposals: readonly string[];
  readonly at: number;
  readonly by: string;
  readonly source: Source | undefined;
  /** Id of the session whose remark it was. */
  readonly session: string | undefined;
  /** The method's version that it keeps, `method:liuyang@1`; undefined until one is chosen. */
  readonly method: string | undefined;
  /** Id of the issue of which it is a part (QF-08). */
  readonly parent: string | undefined;
  readonly category: Category | undefined;
  readonly size: Size | undefined;
  readonly triage: Triage | undefined;
  readonly handling: Handling | undefined;
  /** 责任单位, 责任人 (LY-18, LY-29). */
  readonly unit: string;
  readonly responsible: string;
  /** 参与单位 (LY-44), as the company and whoever measures its noise (SJ-06), in one line; see `partnersOf`. */
  readonly partners: string;
  /** 解决时限 (LY-18), `2026-12-01`; empty for none. */
  readonly dueOn: string;
  readonly measures: string;
  readonly cause: string;
  /** 初步的解决方案 (LY-17). */
  readonly plan: string;
  /** Who pays and who carries out (ZZ-17). */
  readonly payer: string;
  readonly implementer: string;
  /** What came of it, in words and in figures: 52户, 74个 (LY-28). */
  readonly outcome: string;
  readonly figures: readonly Figure[];
  readonly projectArea: ProjectArea | undefined;
  /** 陪跑 (JN-08): who goes along on an errand. */
  readonly companion: string;
  /** The session that took it into the ledger took it back; what was done about it meanwhile stands. */
  readonly withdrawn: boolean;
  readonly clashes: readonly Clash[];
  /** A newer app wrote it: only what this one understands is here, and it cannot be changed. */
  readonly isNewer: boolean;
}

export interface Figure {
  readonly label: string;
  readonly value: number;
}

/** Fields that a `set` may correct. Method, parent and where it came from stay as they were opened. */
export const ISSUE_FIELDS = [
  'summary',
  'building',
  'category',
  'size',
  'triage',
  'handling',
  'unit',
  'responsible',
  'partners',
  'dueOn',
  'measures',
  'cause',
  'plan',
  'payer',
  'implementer',
  'outcome',
  'figures',
  'projectArea',
  'companion',
] as const;
export type IssueField = (typeof ISSUE_FIELDS)[number];

export function foldIssue(record: FieldRecord): Issue {
  const fields = foldFields(record);
  const text = (name: string): string => textOf(fields, name) ?? '';
  const opened = record.opened.data;
  return {
    id: record.id,
    scope: record.scope,
    summary: text('summary'),
    building: text('building'),
    proposals: proposalsOf(record, fields),
    at: adjustedTime(record.opened),
    by: record.opened.by,
    source: codeOf(opened['source'], SOURCES),
    session: asText(opened['session']) || undefined,
    method: asText(opened['method']) || firstAdopted(record),
    parent: asText(opened['parent']) || undefined,
    category: text('category') || undefined,
    size: codeOf(fields.get('size')?.value, SIZES),
    triage: codeOf(fields.get('triage')?.value, TRIAGES),
    handling: codeOf(fields.get('handling')?.value, HANDLINGS),
    unit: text('unit'),
    responsible: text('responsible'),
    partners: text('partners'),
    dueOn: text('dueOn'),
    measures: text('measures'),
    cause: text('cause'),
    plan: text('plan'),
    payer: text('payer'),
    implementer: text('implementer'),
    outcome: text('outcome'),
    figures: figuresOf(fields.get('figures')),
    projectArea: codeOf(fields.get('projectArea')?.value, PROJECT_AREAS),
    companion: text('companion'),
    withdrawn: fields.get(WITHDRAWN_FIELD)?.value === true,
    clashes: clashesIn(fields),
    isNewer: isFromNewerApp(record),
  };
}

const BETWEEN_PARTNERS = /[、，；,;\n]/;

/** 辖区单位, 物业公司, 业主委员会, 社会组织, 群众团体, or a company from outside (LY-44): each once. */
export function partnersOf({ partners }: Pick<Issue, 'partners'>): readonly string[] {
  const names = partners.split(BETWEEN_PARTNERS).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Those named at the opening and those added since, each once. */
function proposalsOf(record: FieldRecord, fields: ReadonlyMap<string, Field>): readonly string[] {
  const added = record.entries
    .filter(({ kind }) => kind === PROPOSED_KIND)
    .map(({ data }) => asText(data['proposal']));
  return [...new Set([...textsOf(fields, 'proposals'), ...added])].filter((id) => id !== '');
}

function firstAdopted(record: FieldRecord): string | undefined {
  return record.entries
    .filter(({ kind }) => kind === 'adopted')
    .map(({ data }) => asText(data['method']))
    .find((method) => method !== '');
}

function figuresOf(field: Field | undefined): readonly Figure[] {
  if (!Array.isArray(field?.value)) return [];
  return field.value.flatMap((item: unknown) => {
    if (!isJsonObject(item)) return [];
    const { label, value } = item;
    return typeof label === 'string' && typeof value === 'number' ? [{ label, value }] : [];
  });
}
