import type { Entry } from '#domain/records/record.ts';
import { asText, type Json } from '#lib/json.ts';
import { ARRIVAL_KIND, CORRECTED_KIND, REMARK_KIND, TAKEN_KIND } from './session-entries.ts';

/** Something done while a session was on, which whoever did it can take back. */
export type Step = { readonly entry: string; readonly device: string } & (
  | { readonly what: 'arrival'; readonly person: string; readonly delta: number }
  | { readonly what: 'remark'; readonly words: string }
  | { readonly what: 'taken' }
  | { readonly what: 'corrected' }
);

/** In the order of time. */
export function stepsFrom(standing: readonly Entry[]): readonly Step[] {
  return standing.flatMap((entry): readonly Step[] => {
    const { id, device, data } = entry;
    const made = { entry: id, device };
    switch (entry.kind) {
      case ARRIVAL_KIND:
        return [{ ...made, what: 'arrival', person: asText(data['person']), delta: wholeOr0(data['delta']) }];
      case REMARK_KIND:
        return [{ ...made, what: 'remark', words: asText(data['words']) }];
      case TAKEN_KIND:
        return [{ ...made, what: 'taken' }];
      case CORRECTED_KIND:
        return [{ ...made, what: 'corrected' }];
      default:
        return [];
    }
  });
}

function wholeOr0(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}
