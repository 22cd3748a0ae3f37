import type { FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { readAct } from './act.ts';
import type { Related } from './joining.ts';

/** The ids of the parts that an issue was split into (QF-08), as its entries say. */
export function partsNamed(record: FieldRecord): readonly string[] {
  return record.entries.flatMap((entry) => {
    const action = entry.kind === 'split' ? readAct(entry, record.id)?.action : undefined;
    return action?.kind === 'split' ? action.parts : [];
  });
}

/**
 * The parts that are not answered yet, or that this device does not hold. What only is called a part, its own opening
 * naming another parent, holds nothing up.
 */
export function openPartsOf(
  record: FieldRecord,
  related: Related,
  isAnswered: (part: FieldRecord) => boolean,
): ReadonlySet<string> {
  const isOpen = (id: string): boolean => {
    const part = related(id);
    if (part === undefined) return true;
    return asText(part.opened.data['parent']) === record.id && !isAnswered(part);
  };
  return new Set(partsNamed(record).filter(isOpen));
}
