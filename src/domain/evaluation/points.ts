import type { Verdict } from '#domain/issues/codes.ts';
import type { VerdictGiven } from '#domain/issues/standing.ts';

/**
 * 先锋指数, 堡垒指数 (LY-37, LY-38). Points are off unless a community switches them on, come from residents' verdicts
 * and meetings held and from nothing else, and are told to one person or branch at a time: there is no function that
 * puts people beside each other, and none may be made (国办函〔2026〕12号).
 */
export interface PointsRule {
  readonly isOn: boolean;
  /** For a branch, per activity that it held. */
  readonly activity: number;
  /** For a member, per verdict on what they took on. */
  readonly verdict: Readonly<Record<Verdict, number>>;
}

export const USUAL_POINTS: PointsRule = {
  isOn: false,
  activity: 1,
  verdict: { satisfied: 2, basically: 1, unsatisfied: 0.5 },
};

/** One reason for points. Each verdict is a row of its own, also where rework followed. */
export interface PointsRow {
  /** The issue judged, or the session held. */
  readonly about: string;
  readonly at: number;
  readonly verdict: Verdict | undefined;
  readonly points: number;
}

export interface Points {
  readonly total: number;
  readonly rows: readonly PointsRow[];
}

/** An issue's id and the verdicts that it got. */
export interface JudgedIssue {
  readonly id: string;
  readonly verdicts: readonly VerdictGiven[];
}

/**
 * What one member earned by residents' verdicts (LY-38); undefined while points are off. A verdict on an issue that was
 * joined to another is read in both, and counts once.
 */
export function memberPoints(
  rule: PointsRule,
  account: string,
  issues: readonly JudgedIssue[],
): Points | undefined {
  if (!rule.isOn) return undefined;
  const rows = new Map(
    issues.flatMap(({ id: about, verdicts }) =>
      verdicts
        .filter(({ owners }) => owners.includes(account))
        .map(({ id, at, verdict }) => [id, { about, at, verdict, points: rule.verdict[verdict] }] as const),
    ),
  );
  return summed([...rows.values()]);
}

/** What one branch earned by the activities that it held (LY-37); undefined while points are off. */
export function branchPoints(
  rule: PointsRule,
  held: readonly { readonly id: string; readonly at: number }[],
): Points | undefined {
  if (!rule.isOn) return undefined;
  return summed(held.map(({ id, at }) => ({ about: id, at, verdict: undefined, points: rule.activity })));
}

function summed(rows: readonly PointsRow[]): Points {
  const ordered = [...rows].sort((a, b) => a.at - b.at);
  return { total: ordered.reduce((sum, { points }) => sum + points, 0), rows: ordered };
}
