import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import type { Outcome } from '#domain/visits/visit.ts';
import type { Tone } from '#ui/tone.ts';
import type { SaveCampaign } from '#usecases/campaigns/save-campaign.ts';
import type { TypePaperForms } from '#usecases/campaigns/type-paper-forms.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What the page of campaigns needs of the program; wired in app/. */
export interface CampaignsUses {
  readonly counted: Watch<CountedRecords>;
  readonly campaigns: Watch<readonly Campaign[]>;
  readonly saveCampaign: SaveCampaign;
  readonly paper: TypePaperForms;
  readonly community: string;
  readonly tones: Readonly<Record<Outcome, Tone>>;
  /** The page of one campaign, or of all. */
  readonly address: (campaign?: string) => string;
  /** The doors of a building, each with how it stands. */
  readonly statisticsOf: (building: string) => string;
  /** Asks the server for what was done at any door; called again and again while a campaign is looked at. */
  readonly askAround: () => void;
  readonly nextId: () => string;
  readonly now: () => number;
  readonly tell: (text: string) => void;
}
