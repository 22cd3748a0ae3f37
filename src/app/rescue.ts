import { openMediaBox } from '#storage/media/media-box.ts';
import type { MarkedOutbox } from '#storage/outbox/journal-outbox.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { countForExport, createExportUnsent } from '#usecases/carrying/export-unsent.ts';
import { carryingSeal } from './carrying-seal.ts';
import { createDeviceClock } from './device-clock.ts';
import { deviceName } from './device-name.ts';
import type { OpenRecordsNeeds } from './open-records.ts';
import { createEndpointFiles } from './server-session.ts';
import type { Rescue } from './start-trouble.ts';

/** The outbox and the files lie apart from the records, and can be read when these cannot be opened. */
export async function rescue(
  { account, keys, seal }: OpenRecordsNeeds,
  unsent: MarkedOutbox,
): Promise<Rescue> {
  const author = { account: account.name, device: deviceName() };
  const { media, mediaTexts } = keys.journals;
  const box = await openMediaBox(media, mediaTexts, seal).catch(() => undefined);
  const files = box && createMediaFiles(box, createEndpointFiles());
  const needs = { unsent, clock: createDeviceClock(), author, files, seal: carryingSeal };
  return { records: countForExport(unsent), exportUnsent: createExportUnsent(needs) };
}
