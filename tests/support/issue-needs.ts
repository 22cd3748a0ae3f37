import type { Role } from '#domain/access/account.ts';
import type { IssueNeeds } from '#usecases/issues/issue-needs.ts';
import type { WritingDevice } from './writing-device.ts';

export { createWritingDevice as deviceForTest } from './writing-device.ts';

/** What intents on issues, methods and holidays need on a device, for somebody of a role. */
export function issueNeeds(
  { needs }: WritingDevice,
  role: Role = 'coordinator',
): IssueNeeds & { readonly role: Role } {
  return { ...needs, role, roleIn: () => role };
}
