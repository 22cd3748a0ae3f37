import { type Visit, isDoorEntered } from './visit.ts';

/**
 * The visit that says how each place stands: the latest of the campaign, or of all when none runs. Whoever was met or
 * said no is not knocked at again unawares: 访民不扰民 (LY-07).
 */
export function latestVisits(
  visits: readonly Visit[],
  campaign: string | undefined,
): ReadonlyMap<string, Visit> {
  const latest = new Map<string, Visit>();
  for (const visit of visits) {
    if (campaign !== undefined && visit.campaign !== campaign) continue;
    const known = latest.get(visit.place);
    if (known === undefined || known.at < visit.at) latest.set(visit.place, visit);
  }
  return latest;
}

/** 入户率 (ZZ-10) of some doors in a campaign: doors where somebody was met, of all doors. */
export interface Coverage {
  readonly entered: number;
  readonly doors: number;
}

export function coverageOf(
  doorIds: readonly string[],
  visits: readonly Visit[],
  campaign: string | undefined,
): Coverage {
  const entered = new Set(
    visits
      .filter((visit) => isDoorEntered(visit) && (campaign === undefined || visit.campaign === campaign))
      .map((visit) => visit.place),
  );
  return { entered: doorIds.filter((id) => entered.has(id)).length, doors: doorIds.length };
}
