import type { ReactNode } from 'react';
import type { Resident } from '#domain/roster/resident.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { AddResident } from '#usecases/roster/add-resident.ts';
import type { ConfirmResident } from '#usecases/roster/confirm-resident.ts';
import type { NoteConsent } from '#usecases/roster/note-consent.ts';
import type { CorrectResident } from '#usecases/roster/correct-resident.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';
import type { SettleResidentClash } from '#usecases/roster/settle-resident-clash.ts';

/** What the screens of this area can ask of the program; wired in app/. */
export interface RosterUses {
  readonly roster: ReadRoster;
  readonly addResident: AddResident;
  readonly correctResident: CorrectResident;
  readonly confirmResident: ConfirmResident;
  readonly noteConsent: NoteConsent;
  /** Whether this account looks after the doors of a database: everybody else reads names masked until asked for. */
  readonly looksAfter: (scope: string) => boolean;
  /** Export and erasure for whoever may, from app/; nothing for everybody else. */
  readonly rights: (resident: Resident) => ReactNode;
  readonly settleResidentClash: SettleResidentClash;
  readonly names: Watch<NameOf>;
  readonly now: () => number;
  readonly tell: (text: string) => void;
}
