import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';

/** 同意, 撤回同意: `{version}`, the version of the text that was read out. */
export const CONSENTED_KIND = 'consented';
export const WITHDREW_KIND = 'withdrew';
export type ConsentKind = typeof CONSENTED_KIND | typeof WITHDREW_KIND;

/** The version of the text that the app shows now; a changed text needs a new one. */
export const CONSENT_TEXT_VERSION = '2026-11';

/** To which text somebody agreed, and when: server-adjusted, milliseconds since 1970. */
export interface Consent {
  readonly version: string;
  readonly at: number;
}

/** What stands of a resident's consent: the last word counts. */
export function consentOf({ entries }: FieldRecord): Consent | undefined {
  const words = entries.filter(({ kind }) => kind === CONSENTED_KIND || kind === WITHDREW_KIND);
  const last = words.reduce<(typeof words)[number] | undefined>(
    (latest, entry) => (latest === undefined || adjustedTime(entry) >= adjustedTime(latest) ? entry : latest),
    undefined,
  );
  if (last?.kind !== CONSENTED_KIND) return undefined;
  return { version: asText(last.data['version']), at: adjustedTime(last) };
}
