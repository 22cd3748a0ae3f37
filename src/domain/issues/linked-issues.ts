import type { FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { readAct } from './act.ts';
import type { ActionKind } from './action.ts';

/** Most entries name no other issue; a list asks thousands of records. */
const LINKING: readonly string[] = ['split', 'took-in', 'joined'] satisfies readonly ActionKind[];

/** The ids of all issues that an issue names: its parts, its whole, what it took in and what it was joined into. */
export function linkedIssues(record: FieldRecord): readonly string[] {
  const named = record.entries.flatMap((entry) => {
    if (!LINKING.includes(entry.kind)) return [];
    const action = readAct(entry, record.id)?.action;
    if (action?.kind === 'split') return action.parts;
    if (action?.kind === 'took-in') return [action.issue];
    return action?.kind === 'joined' ? [action.into] : [];
  });
  const linked = new Set([asText(record.opened.data['parent']), ...named]);
  linked.delete('');
  linked.delete(record.id);
  return [...linked];
}
