import type { Progress } from '#domain/issues/progress.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Session } from '#domain/sessions/session.ts';
import { asText } from '#lib/json.ts';
import type { Figure } from './figure.ts';

/**
 * 意见 (ZZ-11): every proposal at a door, and what was said without one: each remark of which an issue was made, or
 * the issue itself where somebody spoke unnamed. Many opinions fold into one matter, so joined issues count too; parts
 * of a split one are nobody's opinion.
 */
export function opinionFigure(
  proposals: readonly Proposal[],
  issues: readonly Progress[],
  sessions: readonly Session[],
): Figure {
  const remarks = remarksByIssue(sessions);
  const unnamed = issues.filter(({ issue }) => issue.parent === undefined).filter(isOpenedUnnamed);
  const spoken = unnamed.map(({ issue }) => Math.max(1, remarks.get(issue.id) ?? 0));
  return {
    count: proposals.length + spoken.reduce((sum, count) => sum + count, 0),
    of: [...proposals.map(({ id }) => id), ...unnamed.map(({ issue }) => issue.id)],
  };
}

/** Whether no door stood behind the issue at first; proposers who came later are counted by their proposals. */
function isOpenedUnnamed({ issue, history }: Progress): boolean {
  const later = new Set(
    history
      .filter(({ entry }) => entry.kind === 'proposed')
      .map(({ entry }) => asText(entry.data['proposal'])),
  );
  return issue.proposals.every((id) => later.has(id));
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
