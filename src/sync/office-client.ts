import type { ManagedAccount } from '#domain/access/account-state.ts';
import type { PhoneContact } from '#domain/access/contact.ts';
import { PASSWORD_FAULTS } from '#domain/access/password-rules.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type {
  ChoosePassword,
  OfficeRefusal,
  PasswordRefusal,
  ServerOffice,
} from '#usecases/ports/server-office.ts';
import { type ApiNeeds, postToServer } from './server-api.ts';

const KNOWN: readonly OfficeRefusal[] = [
  'not-allowed',
  'taken',
  'bad-name',
  'unknown-account',
  'other-community',
  'unknown-resident',
  'busy',
];
const PASSWORD_KNOWN: readonly PasswordRefusal[] = [...PASSWORD_FAULTS, 'same-password'];

export function createServerOffice(needs: ApiNeeds): ServerOffice {
  async function ask<Answer>(
    path: string,
    body: JsonObject,
    read: (answer: JsonObject) => Answer,
  ): Promise<Result<Answer, OfficeRefusal>> {
    const said = await postToServer(needs, path, body);
    if ('body' in said) return ok(read(said.body));
    if (said.status === 401) return refuse('signed-out');
    if (said.status === 0) return refuse('unreachable');
    return refuse(KNOWN.find((known) => known === said.code) ?? 'server-error');
  }

  return {
    accounts: (community) =>
      ask('accounts/list', { community }, ({ accounts }) => accounts as unknown as readonly ManagedAccount[]),
    createAccount: (account) => ask('accounts/create', { ...account }, ({ password }) => asText(password)),
    assignAccount: (account) => ask('accounts/assign', { ...account }, () => undefined),
    resetAccount: (community, account) =>
      ask('accounts/reset', { community, account }, ({ password }) => asText(password)),
    disableAccount: (community, account) => ask('accounts/disable', { community, account }, () => undefined),
    createGrid: (community, grid) => ask('grids/create', { community, grid }, () => undefined),
    reportContact: (device, unsent) => ask('contact', { device, unsent }, () => undefined),
    contacts: (community) =>
      ask('contacts', { community }, ({ contacts }) =>
        (Array.isArray(contacts) ? contacts : []).flatMap((line) =>
          isJsonObject(line) ? [readContact(line)] : [],
        ),
      ),
    reportExport: (exported) => ask('exported', { ...exported }, () => undefined),
    exportResident: (scope, resident) =>
      ask(
        'residents/export',
        { scope, resident },
        ({ records }) => records as unknown as readonly WireRecord[],
      ),
    eraseResident: (scope, resident) =>
      ask('residents/erase', { scope, resident }, ({ count }) => Number(count)),
  };
}

function readContact({ account, at, unsent, since }: JsonObject): PhoneContact {
  return {
    account: asText(account),
    at: Number(at),
    unsent: Number(unsent),
    since: typeof since === 'number' ? since : undefined,
  };
}

export function createChoosePassword(needs: ApiNeeds): ChoosePassword {
  return async (password, next) => {
    const said = await postToServer(needs, 'password', { password, next });
    if ('body' in said) return ok(undefined);
    if (said.status === 0) return refuse('unreachable');
    if (said.status === 401) return refuse('wrong-password');
    if (said.status === 403) return refuse('locked-out');
    return refuse(PASSWORD_KNOWN.find((known) => known === said.code) ?? 'server-error');
  };
}
