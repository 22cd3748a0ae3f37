import { actionDraft } from '#domain/issues/action.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { SessionPlan } from '#domain/sessions/session.ts';
import type { JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/**
 * Settles a session of a community; the answer is its id. What is held for an issue is written down there too, in the
 * same save (ZZ-18).
 */
export type PlanSession = (communityScope: string, plan: SessionPlan) => Promise<Result<string, SaveRefusal>>;

export function createPlanSession(needs: WritingNeeds): PlanSession {
  return async (communityScope, plan) => {
    const id = `session:${needs.ids.next()}`;
    const stamp = stampNow(needs.author, needs.clock);
    const need = plan.need === undefined ? undefined : await needs.records.read(plan.need);
    const note = `${plan.kindName} · ${plan.theme.trim()}`;
    const saved = await needs.records.save([
      { open: openRecord(id, communityScope, stamp, planFields(plan)) },
      ...(need === undefined
        ? []
        : [appendChange(need, [actionDraft({ kind: 'progress', note, session: id })], needs)]),
    ]);
    return saved.ok ? ok(id) : refuse(saved.reason);
  };
}

export function planFields(plan: SessionPlan): JsonObject {
  const { kind, kindName, area, venue, building, buildingName, startsAt } = plan;
  return {
    kind,
    kindName,
    area,
    venue,
    building,
    buildingName,
    theme: plan.theme.trim(),
    place: plan.place.trim(),
    startsAt: new Date(startsAt).toISOString(),
    host: plan.host.trim(),
    coHosts: filled(plan.coHosts),
    agenda: filled(plan.agenda),
    later: filled(plan.later),
    ...(plan.need === undefined ? {} : { need: plan.need }),
  };
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
