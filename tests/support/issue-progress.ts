import type { Progress } from '#domain/issues/progress.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import type { WritingDevice } from './writing-device.ts';

/** How an issue stands on a device that holds it and its method. */
export async function progressOn({ needs }: Pick<WritingDevice, 'needs'>, id: string): Promise<Progress> {
  const record = await needs.records.read(id);
  const progress = record && (await progressOf(needs, record));
  if (progress?.ok !== true) throw new Error(`${id} cannot be read`);
  return progress.value;
}
