import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { CountedIssue } from './counted-issue.ts';
import type { Figure } from './figure.ts';

/**
 * 意见 (ZZ-11): every proposal at a door, and what was said without one: each remark of which an issue was made, or
 * the issue itself where somebody spoke unnamed. Many opinions fold into one matter, so joined issues count too; parts
 * of a split one are nobody's opinion.
 */
export function opinionFigure(
  proposals: readonly Proposal[],
  issues: readonly CountedIssue[],
  sessions: readonly Session[],
): Figure {
  const remarks = remarksByIssue(sessions);
  const unnamed = issues.filter(({ parent, isUnnamed }) => parent === undefined && isUnnamed);
  const spoken = unnamed.map(({ id }) => Math.max(1, remarks.get(id) ?? 0));
  return {
    count: proposals.length + spoken.reduce((sum, count) => sum + count, 0),
    of: [...proposals.map(({ id }) => id), ...unnamed.map(({ id }) => id)],
  };
}

function remarksByIssue(sessions: readonly Session[]): ReadonlyMap<string, number> {
  const remarks = new Map<string, Set<string>>();
  for (const { taken } of sessions) {
    for (const { issue, remarks: ids } of taken) {
      const known = remarks.get(issue) ?? new Set<string>();
      for (const id of ids) known.add(id);
      remarks.set(issue, known);
    }
  }
  return new Map([...remarks].map(([issue, ids]) => [issue, ids.size]));
}
