import type { Recognisable } from '#domain/issues/summary.ts';
import type { Place } from '#domain/roster/place.ts';
import { createWatchNames, type NameOf } from '#usecases/access/watch-members.ts';
import { createWatchCampaignAt, type WatchCampaignAt } from '#usecases/campaigns/watch-campaign.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { createSettleClash, type SettleClash } from '#usecases/records/settle-clash.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { type AddResident, createAddResident } from '#usecases/roster/add-resident.ts';
import { type ConfirmResident, createConfirmResident } from '#usecases/roster/confirm-resident.ts';
import { createNoteConsent, type NoteConsent } from '#usecases/roster/note-consent.ts';
import { type CorrectResident, createCorrectResident } from '#usecases/roster/correct-resident.ts';
import { createReadRoster, type ReadRoster } from '#usecases/roster/read-roster.ts';
import {
  createSettleResidentClash,
  type SettleResidentClash,
} from '#usecases/roster/settle-resident-clash.ts';
import { type CorrectVisit, createCorrectVisit } from '#usecases/visits/correct-visit.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';
import { createReadVisits, type ReadVisits } from '#usecases/visits/read-visits.ts';
import { createRecordVisit, type RecordVisit } from '#usecases/visits/record-visit.ts';
import { pinyinInitials } from './pinyin-initials.ts';

/** Everything a person can ask for, tied to one account's records on this device. */
export interface Intents {
  readonly roster: ReadRoster;
  readonly visits: ReadVisits;
  readonly names: Watch<NameOf>;
  readonly campaignAt: WatchCampaignAt;
  readonly recordVisit: RecordVisit;
  readonly correctVisit: CorrectVisit;
  readonly recognisableAt: (place: Place) => Promise<Recognisable>;
  readonly addResident: AddResident;
  readonly correctResident: CorrectResident;
  readonly confirmResident: ConfirmResident;
  readonly noteConsent: NoteConsent;
  readonly settleClash: SettleClash;
  readonly settleResidentClash: SettleResidentClash;
}

export function createIntents(needs: WritingNeeds): Intents {
  const withInitials = { ...needs, initials: pinyinInitials };
  return {
    roster: createReadRoster(needs),
    visits: createReadVisits(needs),
    names: createWatchNames(needs),
    campaignAt: createWatchCampaignAt(needs),
    recordVisit: createRecordVisit(needs),
    correctVisit: createCorrectVisit(needs),
    recognisableAt: (place) => recognisableAt(needs, place),
    addResident: createAddResident(withInitials),
    correctResident: createCorrectResident(withInitials),
    confirmResident: createConfirmResident(needs),
    noteConsent: createNoteConsent(needs),
    settleClash: createSettleClash(needs),
    settleResidentClash: createSettleResidentClash(withInitials),
  };
}
