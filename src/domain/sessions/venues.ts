/** 地点类别 (LY-06, SJ-03, JX-01), open places first: 小院, 广场, 凉亭, 楼栋; 党员服务中心, 物业办公室, 居民家中, 活动室. */
export const VENUES = [
  'courtyard',
  'square',
  'pavilion',
  'building',
  'party-centre',
  'property-office',
  'home',
  'activity-room',
] as const;
export type Venue = (typeof VENUES)[number];

const OPEN_VENUES: readonly Venue[] = ['courtyard', 'square', 'pavilion', 'building'];

/** Whether anyone who passes by can join: the default of LY-06. */
export function isOpenVenue(venue: Venue): boolean {
  return OPEN_VENUES.includes(venue);
}
