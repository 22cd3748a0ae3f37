import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { newBuildings, planRoster, type RosterPlan } from '#domain/excel/roster-plan.ts';
import type { RosterRow } from '#domain/excel/roster-rows.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { Initials } from '#usecases/ports/initials.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import { openedPlaces, saveNew } from '#usecases/roster/save-places.ts';

export type ImportRefusal = SaveRefusal | 'not-your-role';

/** Taking the office's roster in. `preview` writes nothing; `take` writes what the preview said and nothing else. */
export interface ImportRoster {
  /** Short names of the buildings that are new; a doors' database is to be chosen for each. */
  readonly newBuildings: (rows: readonly RosterRow[]) => Promise<readonly string[]>;
  readonly preview: (rows: readonly RosterRow[], homes: ReadonlyMap<string, string>) => Promise<RosterPlan>;
  /** In portions, buildings first; `onDone` tells how much is saved, of how much. What is saved stays when one fails. */
  readonly take: (
    plan: RosterPlan,
    onDone: (saved: number, all: number) => void,
  ) => Promise<Result<undefined, ImportRefusal>>;
}

export function createImportRoster(
  needs: WritingNeeds & { readonly initials: Initials; readonly role: Role },
): ImportRoster {
  const { everything } = createReadRoster(needs);
  return {
    newBuildings: async (rows) => newBuildings(rows, (await everything()).places),
    preview: async (rows, homes) => planRoster(rows, await everything(), homes),
    take: async (plan, onDone) => {
      if (!mayOpen(needs.role, 'place', 'doors')) return refuse('not-your-role');
      const records = await recordsOf(needs, plan);
      const all = records.length + plan.changed.length;
      let saved = 0;
      const written = await saveNew(needs, records, (done) => onDone((saved = done), all));
      if (!written.ok) return written;
      for (const { id, wanted } of plan.changed) {
        const changed = await changeFields(needs, { id, wanted });
        if (!changed.ok) return changed;
        onDone((saved += 1), all);
      }
      return { ok: true, value: undefined };
    },
  };
}

async function recordsOf(
  needs: WritingNeeds & { readonly initials: Initials },
  { buildings, doors, residents }: RosterPlan,
): Promise<readonly FieldRecord[]> {
  const stamp = stampNow(needs.author, needs.clock);
  const people = residents.map(async ({ id, scope, door, name, phone, relation }) =>
    openRecord(id, scope, stamp, { door, name, initials: await needs.initials(name), phone, relation }),
  );
  return [...openedPlaces(needs, [...buildings, ...doors]), ...(await Promise.all(people))];
}
