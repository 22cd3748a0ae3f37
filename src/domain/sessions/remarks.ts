import { adjustedTime, type Entry } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { groupBy } from '#lib/group-by.ts';
import { CORRECTED_KIND, REMARK_KIND, TAKEN_KIND } from './session-entries.ts';

/** 发言: one line of a session, as it stands. */
export interface Remark {
  /** Of its entry. */
  readonly id: string;
  readonly words: string;
  /** 称呼 of the speaker; empty for 一位居民 (SJ-05). */
  readonly who: string;
  /** The item of the agenda under which it was said; empty for none. */
  readonly agenda: string;
  /** Off the theme: kept for 下次议题 (LY-10). */
  readonly offTheme: boolean;
  readonly at: number;
  readonly by: string;
  readonly device: string;
  /** Ids of the issues it went into. */
  readonly issues: readonly string[];
  readonly corrections: readonly Correction[];
}

/** A later wording, with who gave it and why; what it replaced stays readable. */
export interface Correction {
  readonly id: string;
  readonly before: { readonly words: string; readonly who: string };
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** 记入台账: some remarks became an issue (JX-05). */
export interface Taken {
  /** Of its entry. */
  readonly id: string;
  readonly remarks: readonly string[];
  readonly issue: string;
  readonly at: number;
}

export function takenFrom(standing: readonly Entry[]): readonly Taken[] {
  return standing
    .filter(({ kind }) => kind === TAKEN_KIND)
    .map((entry) => ({
      id: entry.id,
      remarks: idsIn(entry.data['remarks']),
      issue: asText(entry.data['issue']),
      at: adjustedTime(entry),
    }));
}

/** All phones' remarks in one row, in the order of time. */
export function remarksFrom(standing: readonly Entry[], taken: readonly Taken[]): readonly Remark[] {
  const issues = new Map<string, Set<string>>();
  for (const { remarks, issue } of taken) {
    for (const remark of remarks) issues.set(remark, (issues.get(remark) ?? new Set()).add(issue));
  }
  const corrections = groupBy(standing, ({ kind, data }) =>
    kind === CORRECTED_KIND ? asText(data['remark']) : undefined,
  );
  return standing
    .filter(({ kind }) => kind === REMARK_KIND)
    .map((entry) => {
      const said = asSaid(entry, [...(issues.get(entry.id) ?? [])]);
      return (corrections.get(entry.id) ?? []).reduce(corrected, said);
    });
}

function asSaid(entry: Entry, issues: readonly string[]): Remark {
  const { id, data, by, device } = entry;
  return {
    id,
    words: asText(data['words']),
    who: asText(data['who']),
    agenda: asText(data['agenda']),
    offTheme: data['offTheme'] === true,
    at: adjustedTime(entry),
    by,
    device,
    issues,
    corrections: [],
  };
}

function corrected(remark: Remark, entry: Entry): Remark {
  const { words, who, agenda, offTheme, reason } = entry.data;
  const before = { words: remark.words, who: remark.who };
  const correction = { id: entry.id, before, reason: asText(reason), by: entry.by, at: adjustedTime(entry) };
  const next = {
    ...remark,
    words: typeof words === 'string' ? words : remark.words,
    who: typeof who === 'string' ? who : remark.who,
    agenda: typeof agenda === 'string' ? agenda : remark.agenda,
    offTheme: typeof offTheme === 'boolean' ? offTheme : remark.offTheme,
  };
  const isReworded = next.words !== remark.words || next.who !== remark.who;
  return isReworded ? { ...next, corrections: [...remark.corrections, correction] } : next;
}

function idsIn(value: Entry['data'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((id: unknown) => typeof id === 'string') : [];
}
