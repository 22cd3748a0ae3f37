import { foldFields } from '#domain/records/fields.ts';
import { numberOf, textOf, textsOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { type Question, readQuestions } from './questionnaire.ts';

/**
 * 走访活动 (ZZ-05, ZZ-10, SJ-14): a name, a period, a coverage to reach, and what is asked at the doors. In an emergency a
 * 排查 of every door of some buildings (SY-16).
 */
export interface Campaign {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  /** First and last day, `2026-11-01`, both included. */
  readonly from: string;
  readonly to: string;
  /** 入户率 to reach, 0.3 for 30 %. */
  readonly target: number;
  /** Ids of the 楼栋 that it is for; none for the whole community. */
  readonly places: readonly string[];
  readonly questions: readonly Question[];
}

/** The coverage that 郑州 asked for (ZZ-10). */
export const DEFAULT_COVERAGE_TARGET = 0.3;

export function foldCampaign(record: FieldRecord): Campaign {
  const fields = foldFields(record);
  return {
    id: record.id,
    scope: record.scope,
    name: textOf(fields, 'name') ?? '',
    from: textOf(fields, 'from') ?? '',
    to: textOf(fields, 'to') ?? '',
    target: numberOf(fields, 'target') ?? DEFAULT_COVERAGE_TARGET,
    places: textsOf(fields, 'places'),
    questions: readQuestions(fields.get('questions')?.value),
  };
}

/** Whether visits at this place count for the campaign. */
export function coversPlace(
  { places }: Pick<Campaign, 'places'>,
  place: Pick<Place, 'id' | 'building'>,
): boolean {
  return places.length === 0 || places.includes(place.building ?? place.id);
}

/** The campaign that a visit on `day` counts for: of those that run, the one that began last. */
export function campaignOn(campaigns: readonly Campaign[], day: string): Campaign | undefined {
  return campaigns
    .filter(({ from, to }) => from <= day && day <= to)
    .reduce<Campaign | undefined>(
      (last, one) => (last === undefined || one.from > last.from ? one : last),
      undefined,
    );
}

/** The same for a visit at one place: a campaign for other buildings is not asked there. */
export function campaignAt(
  campaigns: readonly Campaign[],
  day: string,
  place: Pick<Place, 'id' | 'building'>,
): Campaign | undefined {
  return campaignOn(
    campaigns.filter((campaign) => coversPlace(campaign, place)),
    day,
  );
}
