import type { Campaign } from '#domain/campaigns/campaign.ts';
import { addDays, type Day, isDay } from '#domain/time/day.ts';

/** Periods that people report on, beside days of their own choice. */
export const PRESETS = ['week', 'month', 'quarter', 'year', 'campaign', 'own'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Period {
  readonly preset: Preset;
  readonly from: Day;
  readonly to: Day;
}

/** The period that an address asks for; a campaign while one runs, this month otherwise. */
export function periodAsked(asked: URLSearchParams, today: Day, campaign: Campaign | undefined): Period {
  const from = asked.get('from') ?? '';
  const to = asked.get('to') ?? '';
  const known = PRESETS.find((one) => one === asked.get('period'));
  if (known === 'own' && isDay(from) && isDay(to)) {
    return { preset: 'own', from: from < to ? from : to, to: from < to ? to : from };
  }
  return presetPeriod(known ?? (campaign === undefined ? 'month' : 'campaign'), today, campaign);
}

/** From the beginning of the week, month, quarter or year, or of the campaign, until today. */
export function presetPeriod(preset: Preset, today: Day, campaign: Campaign | undefined): Period {
  if (preset === 'campaign' && campaign !== undefined) {
    return { preset, from: campaign.from, to: campaign.to < today ? campaign.to : today };
  }
  if (preset === 'week') {
    const weekday = (new Date(`${today}T00:00:00.000Z`).getUTCDay() + 6) % 7;
    return { preset, from: addDays(today, -weekday), to: today };
  }
  const year = today.slice(0, 4);
  const month = Number(today.slice(5, 7));
  const quarterBegin = String(month - ((month - 1) % 3)).padStart(2, '0');
  const from = {
    year: `${year}-01-01`,
    quarter: `${year}-${quarterBegin}-01`,
    month: `${today.slice(0, 8)}01`,
    campaign: `${today.slice(0, 8)}01`,
    own: `${today.slice(0, 8)}01`,
  }[preset];
  return { preset: preset === 'campaign' ? 'month' : preset, from, to: today };
}
