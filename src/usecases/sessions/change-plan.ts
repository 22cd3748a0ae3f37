import { changedFields } from '#domain/records/changes.ts';
import type { SessionPlan } from '#domain/sessions/session.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { planFields } from './plan-session.ts';

/** Adds what differs to a plan; what it was stays in the history. */
export type ChangePlan = (sessionId: string, plan: SessionPlan) => Promise<Result<undefined, SaveRefusal>>;

export function createChangePlan(needs: WritingNeeds): ChangePlan {
  return async (sessionId, plan) =>
    appendToRecord(needs, sessionId, (record) => changedFields(record, planFields(plan)));
}
