import type { Place } from '#domain/roster/place.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { beijingDay } from '#domain/time/day.ts';
import type { Opinion, Outcome, Visit } from '#domain/visits/visit.ts';
import type { SheetPage } from './sheet.ts';

export interface VisitsSheetWords {
  readonly sheet: string;
  readonly titles: Readonly<Record<VisitColumn, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly opinions: Readonly<Record<Opinion, string>>;
  readonly nameOf: (account: string) => string;
}

const WIDTHS = {
  day: 12,
  moment: 22,
  building: 12,
  place: 16,
  outcome: 10,
  opinion: 10,
  note: 60,
  lifted: 12,
  by: 14,
  campaign: 18,
} as const;
export type VisitColumn = keyof typeof WIDTHS;

/** 走访 with the diary notes (SJ-14), oldest first: it names doors, so it stays in the office. */
export function visitsSheet(
  visits: readonly Visit[],
  places: readonly Place[],
  campaigns: ReadonlyMap<string, string>,
  words: VisitsSheetWords,
): SheetPage {
  const names = new Map(places.map((place) => [place.id, place]));
  const columns = Object.keys(WIDTHS) as VisitColumn[];
  return {
    name: words.sheet,
    heading: '',
    columns: columns.map((column) => ({ title: words.titles[column], width: WIDTHS[column] })),
    rows: [...visits]
      .sort((a, b) => a.at - b.at)
      .map((visit) => {
        const place = names.get(visit.place);
        return [
          { day: beijingDay(visit.at) },
          formatMoment(visit.at),
          place?.building === undefined ? '' : (names.get(place.building)?.name ?? ''),
          place?.name ?? '',
          words.outcomes[visit.outcome],
          words.opinions[visit.opinion],
          visit.note,
          visit.lifted.length,
          visit.visitor === '' ? words.nameOf(visit.by) : visit.visitor,
          visit.campaign === undefined ? '' : (campaigns.get(visit.campaign) ?? ''),
        ];
      }),
  };
}
