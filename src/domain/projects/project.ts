import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { foldFields } from '#domain/records/fields.ts';
import { codeOf, numberOf, textOf, textsOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import type { Day } from '#domain/time/day.ts';
import { asText } from '#lib/json.ts';
import { type CashBook, foldCashBook } from './cash-book.ts';
import { foldStages, type Stage } from './stages.ts';

/** 帮扶项目 (SJ-08), 微服务项目 (LY-26). */
export const PROJECT_KINDS = ['help', 'micro'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** 三全 (SY-02): 党建全引领, 群众全参与, 项目全支撑. */
export const LABELS = ['lead', 'people', 'support'] as const;
export type Label = (typeof LABELS)[number];

/**
 * 项目: help for a household in ordered stages (SJ-08), or a small work paid from the 微服务 fund (LY-27). It lies in the
 * community's database and names no resident: who is helped is found by the issue, whose proposals lie with the doors.
 */
export interface Project {
  readonly id: string;
  readonly scope: string;
  readonly by: string;
  readonly at: number;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly what: string;
  /** 结对人 (SJ-09): who goes along with the one who is helped; a 称呼 or an office. */
  readonly companion: string;
  /** Id of the issue that it carries out; one handled as 领办 goes well with 微服务 (LY-24, LY-27). */
  readonly issue: string | undefined;
  /** Id of the session that decided on it (SJ-07). */
  readonly session: string | undefined;
  /** Id of the fund that pays, and how much of it is meant for this project, in fen. */
  readonly fund: string | undefined;
  readonly budget: number;
  /** What is done for each of 三全; empty where the label was not chosen. */
  readonly labels: Readonly<Record<Label, string>>;
  readonly stages: readonly Stage[];
  readonly book: CashBook;
  /** The day on which it ended; empty while it goes on. */
  readonly finishedOn: Day;
  readonly outcome: string;
  readonly clashes: readonly Clash[];
  /** A newer app wrote it: only what this one understands is here, and it cannot be changed. */
  readonly isNewer: boolean;
}

/** Total, and the same on every device whatever the order in which entries came together. */
export function foldProject(record: FieldRecord): Project {
  const fields = foldFields(record);
  const text = (name: string): string => textOf(fields, name) ?? '';
  return {
    id: record.id,
    scope: record.scope,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    kind: codeOf(record.opened.data['kind'], PROJECT_KINDS) ?? 'help',
    name: text('name'),
    what: text('what'),
    companion: text('companion'),
    issue: asText(record.opened.data['issue']) || undefined,
    session: text('session') || undefined,
    fund: asText(record.opened.data['fund']) || undefined,
    budget: Math.max(0, Math.trunc(numberOf(fields, 'budget') ?? 0)),
    labels: { lead: text('lead'), people: text('people'), support: text('support') },
    stages: foldStages(textsOf(fields, 'stages'), record.entries),
    book: foldCashBook(record),
    finishedOn: text('finishedOn'),
    outcome: text('outcome'),
    clashes: clashesIn(fields),
    isNewer: isFromNewerApp(record),
  };
}

/** The labels of 三全 that were chosen, in their order. */
export function chosenLabels({ labels }: Pick<Project, 'labels'>): readonly Label[] {
  return LABELS.filter((label) => labels[label] !== '');
}
