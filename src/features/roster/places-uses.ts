import type { Result } from '#lib/result.ts';
import type { OfficeRefusal } from '#usecases/ports/server-office.ts';
import type { ChangePlaces } from '#usecases/roster/change-places.ts';
import type { ReadPlaceUse } from '#usecases/roster/read-place-use.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';

/** What the page of places needs of the program; wired in app/. */
export interface PlacesUses {
  readonly roster: Pick<ReadRoster, 'allPlaces'>;
  readonly changePlaces: ChangePlaces;
  readonly readPlaceUse: ReadPlaceUse;
  /** Opens a new grid on the server and gives it to this account; needs a network. */
  readonly makeGrid: (code: string) => Promise<Result<undefined, OfficeRefusal>>;
  /** Doors' databases of the account. */
  readonly doorScopes: readonly string[];
  /** The page, or the one of a building, or of a door of it. */
  readonly address: (buildingId?: string, doorId?: string) => string;
  readonly doorPath: (doorId: string) => string;
  readonly go: (href: string) => void;
  readonly tell: (text: string) => void;
}
