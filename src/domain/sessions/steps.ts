import { SET_KIND } from '#domain/records/fields.ts';
import type { Entry } from '#domain/records/record.ts';
import { asText, type Json } from '#lib/json.ts';
import {
  ARRIVAL_KIND,
  BEGAN_KIND,
  CLOSED_KIND,
  CORRECTED_KIND,
  COUNTER_FIELD,
  READ_BACK_KIND,
  REMARK_KIND,
  TAKEN_KIND,
} from './session-entries.ts';

/** Something done while a session was on, which whoever did it can take back: all its entries at once. */
export type Step = { readonly entries: readonly string[]; readonly device: string } & (
  | { readonly what: 'began' | 'counter' | 'taken' | 'corrected' | 'agreed' | 'closed' }
  | { readonly what: 'arrival'; readonly person: string; readonly delta: number }
  | { readonly what: 'remark'; readonly words: string }
);

/** In the order of time. */
export function stepsFrom(standing: readonly Entry[]): readonly Step[] {
  const takenOver = new Map<string, string[]>();
  return standing.flatMap((entry): readonly Step[] => {
    const { id, device, kind, data } = entry;
    if (kind === ARRIVAL_KIND && data['takenOver'] === true) {
      takenOver.set(device, [...(takenOver.get(device) ?? []), id]);
      return [];
    }
    const what = stepIn(entry);
    if (what === undefined) return [];
    const before = what.what === 'counter' ? (takenOver.get(device) ?? []) : [];
    if (what.what === 'counter') takenOver.delete(device);
    return [{ ...what, entries: [...before, id], device }];
  });
}

const PLAIN = {
  [BEGAN_KIND]: 'began',
  [TAKEN_KIND]: 'taken',
  [CORRECTED_KIND]: 'corrected',
  [READ_BACK_KIND]: 'agreed',
  [CLOSED_KIND]: 'closed',
} as const;

type What =
  | { readonly what: 'arrival'; readonly person: string; readonly delta: number }
  | { readonly what: 'remark'; readonly words: string }
  | { readonly what: 'counter' | (typeof PLAIN)[keyof typeof PLAIN] };

function stepIn({ kind, data }: Entry): What | undefined {
  if (kind === ARRIVAL_KIND) {
    return { what: 'arrival', person: asText(data['person']), delta: wholeOr0(data['delta']) };
  }
  if (kind === REMARK_KIND) return { what: 'remark', words: asText(data['words']) };
  if (kind === SET_KIND) return data['field'] === COUNTER_FIELD ? { what: 'counter' } : undefined;
  return isPlain(kind) ? { what: PLAIN[kind] } : undefined;
}

function isPlain(kind: string): kind is keyof typeof PLAIN {
  return Object.keys(PLAIN).includes(kind);
}

function wholeOr0(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}
