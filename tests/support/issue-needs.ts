import { onTestFinished } from 'vitest';
import type { Role } from '#domain/access/account.ts';
import type { IssueNeeds } from '#usecases/issues/issue-needs.ts';
import { createWritingDevice, type WritingDevice } from './writing-device.ts';

/** A phone for one test, whose database is closed after it: RxDB opens no more than 13 at a time. */
export async function deviceForTest(): Promise<WritingDevice> {
  const device = await createWritingDevice();
  onTestFinished(() => device.database.close());
  return device;
}

/** What intents on issues, methods and holidays need on a device, for somebody of a role. */
export function issueNeeds(
  { needs }: WritingDevice,
  role: Role = 'coordinator',
): IssueNeeds & { readonly role: Role } {
  return { ...needs, role, roleIn: () => role };
}
