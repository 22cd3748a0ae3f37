import { foldFields } from '#domain/records/fields.ts';
import { codeOf, textOf, textsOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { type Role, ROLES } from './account.ts';

/** Who works in a community: the name shown for an account, the role, the doors' databases looked after. */
export interface Member {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
}

export function foldMember(record: FieldRecord): Member {
  const fields = foldFields(record);
  return {
    id: record.id,
    account: textOf(fields, 'account') ?? '',
    name: textOf(fields, 'name') ?? '',
    role: codeOf(fields.get('role')?.value, ROLES) ?? 'supervisor',
    scopes: textsOf(fields, 'scopes'),
  };
}
