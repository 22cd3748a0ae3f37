import { roleNames } from '#domain/access/role-names-text.ts';
import type { Method } from '#domain/work-methods/method.ts';
import type { MethodFault } from '#domain/work-methods/validate-method.ts';
import { methodsText as text } from './methods-text.ts';

/** What is wrong, in a sentence. */
export function faultWords({ reason, about }: MethodFault): string {
  return text.faults[reason](reason === 'role-may-not' ? (nameOf.get(about) ?? about) : about);
}

/** The same with the line of the step that it is about. */
export function faultLine(fault: MethodFault, { steps }: Method): string {
  const where =
    fault.line === 0 ? text.inHead : text.inStep(fault.line, steps[fault.line - 1]?.name ?? fault.step);
  return text.faultLine(where, faultWords(fault));
}

const nameOf = new Map<string, string>(Object.entries(roleNames));
