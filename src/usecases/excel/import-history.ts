import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { campaignAt, foldCampaign } from '#domain/campaigns/campaign.ts';
import type { ListPlan } from '#domain/excel/history-rows.ts';
import { type PaperSession, planSessions } from '#domain/excel/session-plan.ts';
import type { SessionFault, SessionRow } from '#domain/excel/session-rows.ts';
import { type PaperVisit, planVisits } from '#domain/excel/visit-plan.ts';
import type { VisitFault, VisitRow } from '#domain/excel/visit-rows.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { closingData } from '#domain/sessions/closing.ts';
import { representation } from '#domain/sessions/representation.ts';
import { ARRIVAL_KIND, CLOSED_KIND, REMARK_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import type { JsonObject } from '#lib/json.ts';
import { refuse, type Result } from '#lib/result.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import { saveNew } from '#usecases/roster/save-places.ts';
import { planFields } from '#usecases/sessions/plan-session.ts';
import { readKinds, ruleOf } from '#usecases/sessions/read-kinds.ts';
import type { ImportRefusal } from './import-roster.ts';

/** Taking in a list that the office kept. `preview` writes nothing; `take` writes what the preview said. */
export interface ImportList<Row, Fresh, Fault> {
  readonly preview: (rows: readonly Row[]) => Promise<ListPlan<Fresh, Fault>>;
  /** In portions; what is saved stays when one fails, and is known the next time. */
  readonly take: (
    fresh: readonly Fresh[],
    onDone: (saved: number, all: number) => void,
  ) => Promise<Result<undefined, ImportRefusal>>;
}

export type ImportVisits = ImportList<VisitRow, PaperVisit, VisitFault>;
export type ImportSessions = ImportList<SessionRow, PaperSession, SessionFault>;

type Needs = WritingNeeds & { readonly role: Role };

/** Visits of before, each in the database of its door; whoever takes them in is their author and names who went. */
export function createImportVisits(needs: Needs): ImportVisits {
  const { records } = needs;
  return {
    preview: async (rows) => {
      const [places, visits] = await Promise.all([
        createReadRoster(needs).everything(),
        records.query({ type: 'visit' }),
      ]);
      return planVisits(rows, places.places, visits.map(foldVisit));
    },
    take: async (fresh, onDone) => {
      if (!mayOpen(needs.role, 'visit', 'doors')) return refuse('not-your-role');
      const campaigns = (await records.query({ type: 'campaign' })).map(foldCampaign);
      const copied = copiedData(needs);
      const opened = fresh.map(({ id, place, at, day, outcome, opinion, note, visitor }) => {
        const campaign = campaignAt(campaigns, day, place)?.id;
        const data = { place: place.id, outcome, opinion, note, visitor, ...copied };
        const stamp = stampNow(needs.author, clockAt(at));
        return openRecord(id, place.scope, stamp, campaign === undefined ? data : { ...data, campaign });
      });
      return saveNew(needs, opened, (saved) => onDone(saved, opened.length));
    },
  };
}

/** Sessions of before, held and closed, in the community's database. */
export function createImportSessions(needs: Needs & { readonly community: string }): ImportSessions {
  const { records } = needs;
  return {
    preview: async (rows) => {
      const [kinds, roster, sessions] = await Promise.all([
        readKinds(needs),
        createReadRoster(needs).everything(),
        records.query({ type: 'session' }),
      ]);
      return planSessions(rows, { ...roster, kinds, sessions: sessions.map(foldSession) });
    },
    take: async (fresh, onDone) => {
      if (!mayOpen(needs.role, 'session', 'community')) return refuse('not-your-role');
      const kinds = await readKinds(needs);
      const copied = copiedData(needs);
      const opened = fresh.map((session) => {
        const then = { ...needs, clock: clockAt(session.plan.startsAt) };
        const stamp = stampNow(needs.author, then.clock);
        const data = { ...planFields(session.plan), ...copied };
        const record = openRecord(session.id, needs.community, stamp, data);
        return heldToItsEnd(record, session, then, kinds);
      });
      return saveNew(needs, opened, (saved) => onDone(saved, opened.length));
    },
  };
}

/** People whom the list counts and does not tell apart. */
const SOMEBODY = { person: 'other', side: 'speaking' } as const;

function heldToItsEnd(
  record: FieldRecord,
  { plan, people, remarks }: PaperSession,
  then: WritingNeeds,
  kinds: Awaited<ReturnType<typeof readKinds>>,
): FieldRecord {
  const present = people === 0 ? [] : [{ ...SOMEBODY, count: people }];
  const stands = representation(ruleOf(kinds, plan.kind), plan.area, present);
  return withEntries(
    record,
    [
      ...present.map(({ person, side, count }) => ({
        kind: ARRIVAL_KIND,
        data: { person, side, delta: count, who: '' },
      })),
      ...remarks.map((words) => ({
        kind: REMARK_KIND,
        data: { words, who: '', agenda: '', offTheme: false },
      })),
      { kind: CLOSED_KIND, data: closingData('', present, stands) },
    ],
    then,
  );
}

/** When it happened is when the record was opened; when it was copied stands beside it. */
function copiedData({ clock }: WritingNeeds): JsonObject {
  return { copiedAt: new Date(clock.now()).toISOString() };
}

function clockAt(time: number): WritingNeeds['clock'] {
  return { now: () => time, offset: () => 0 };
}
