import { WAYS } from '#domain/issues/codes.ts';
import type { IssueAction } from '#domain/issues/action.ts';
import type { FieldChanges } from '#usecases/issues/record-action.ts';
import type { Ask, Deed } from './deed.ts';
import type { NeededField } from '#domain/work-methods/method.ts';

/** What was typed and chosen in the form of a deed; absent for what was left blank. */
export type Filled = Readonly<Partial<Record<Ask | `field:${NeededField}`, string>>>;

/** The deed's action with the form's words in its blanks. */
export function actionOf({ action, asks }: Deed, filled: Filled): IssueAction {
  const said = (ask: Ask): string => (filled[ask] ?? '').trim();
  switch (action.kind) {
    case 'step-done':
      return {
        ...action,
        note: said('note'),
        ...(asks.includes('session') && said('session') !== '' ? { session: said('session') } : {}),
      };
    case 'assigned':
      return { ...action, to: said('person'), unit: said('unit') };
    case 'handed-over':
      return { ...action, to: said('giver'), note: said('note') };
    case 'paused':
      return { ...action, reason: said('reason'), until: said('until') };
    case 'escalated':
    case 'returned':
    case 'unjoined':
    case 'reopened':
      return { ...action, reason: said('reason') };
    case 'closed':
      return { ...action, note: said('note'), thanks: said('thanks') };
    case 'progress':
    case 'resumed':
    case 'submitted':
    case 'no-verdict':
      return { ...action, note: said('note') };
    case 'answered':
      return { ...action, text: said('text'), way: WAYS.find((way) => way === said('way')) ?? action.way };
    case 'adopted':
      return { ...action, method: said('method') };
    case 'checked':
    case 'claimed':
    case 'deliberated':
    case 'joined':
    case 'let-go':
    case 'proposed':
    case 'published':
    case 'split':
    case 'took-in':
    case 'tried':
    case 'verdict':
      return action;
  }
}

/** The fields of the issue that the form gave. */
export function fieldsOf({ fields }: Deed, filled: Filled): FieldChanges {
  return Object.fromEntries(
    fields
      .map((field) => [field, (filled[`field:${field}`] ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
