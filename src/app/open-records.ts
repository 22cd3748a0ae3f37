import type { Account } from '#domain/access/account.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { type JournalDrafts, openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { sealJournal } from '#storage/journal/seal-journal.ts';
import type { DeviceKeys } from '#storage/keys/open-device-keys.ts';
import { type MediaBox, openMediaBox } from '#storage/media/media-box.ts';
import { OpenError } from '#storage/open-error.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { type MarkedOutbox, openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import { browserWays, createRecordStorage, type RecordStorage } from '#storage/record-storage.ts';
import type { Seal } from '#storage/seal.ts';
import { clearDatabaseOf, wipeDevice } from '#storage/wipe-device.ts';
import { browserConnectivity } from '#sync/browser-connectivity.ts';
import { type OffsetEstimate, refineOffset } from '#sync/clock-offset.ts';
import type { Leadership } from '#sync/leadership.ts';
import { createMediaFiles } from '#sync/media-files.ts';
import { reportContacts } from '#sync/report-contact.ts';
import { soleLeadership } from '#sync/sole-leadership.ts';
import { startSyncEngine } from '#sync/sync-engine.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import { createWebLockLeadership } from '#sync/web-lock-leadership.ts';
import { createDeviceClock } from './device-clock.ts';
import { deviceName } from './device-name.ts';
import { fillingBeside } from './filling-beside.ts';
import { createIntents } from './intents.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { makeRecordsWorker } from './make-records-worker.ts';
import { createUlidSource } from './new-ids.ts';
import { createEndpointClient, createEndpointFiles } from './server-session.ts';
import { createSyncIntents } from './sync-intents.ts';
import type { Rescue, StartFailure } from './start-trouble.ts';
import type { Workspace } from './workspace.ts';

export interface OpenRecordsNeeds {
  readonly account: Account;
  /** Open; the workspace closes its journals. */
  readonly keys: DeviceKeys;
  readonly seal: Seal;
  /** Hears of roles that the server gave or took, to be kept for the next start. */
  readonly onAccount: (account: Account) => void;
}

/** Opens an account's records and starts the exchange. */
export type OpenRecords = (needs: OpenRecordsNeeds) => Promise<Result<Workspace, StartFailure>>;

/** What runs already of records that wait for their key. */
export interface StartedRecords {
  readonly open: OpenRecords;
  /** Ends what runs, unless the records were opened: the key does not come. */
  readonly giveUp: () => void;
}

/** Starts what needs no key yet. Everything heavy (RxDB) hangs on this one file. */
export function startRecords(): StartedRecords {
  const storage = createRecordStorage(browserWays(makeRecordsWorker));
  return { open: (needs) => openRecords(needs, storage), giveUp: storage.giveUp };
}

async function openRecords(needs: OpenRecordsNeeds, storage: RecordStorage): ReturnType<OpenRecords> {
  const { journals } = needs.keys;
  const sealed = async (journal: Journal): Promise<Journal> => {
    await sealJournal(journal, needs.seal);
    return journal;
  };
  const opening = sealed(journals.outbox).then((journal) => openJournalOutbox(journal, needs.seal));
  try {
    // Side by side: each waits for its own file.
    const [outbox, drafts, files] = await Promise.all([
      opening,
      sealed(journals.drafts).then((journal) => openJournalDrafts(journal, needs.seal)),
      sealed(journals.media).then((journal) => openMediaBox(journal, journals.mediaTexts, needs.seal)),
    ]);
    return ok(await openWorkspace(needs, { outbox, drafts, files, storage }));
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    const unsent = await opening.catch(() => undefined);
    return refuse({ trouble: error.trouble, rescue: unsent && (await rescueFrom(needs, unsent)) });
  }
}

/** What lets go of unsent work is loaded when it is needed: it lies on the device with everything else of the app. */
async function rescueFrom(needs: OpenRecordsNeeds, unsent: MarkedOutbox): Promise<Rescue | undefined> {
  try {
    return await (await import('./rescue.ts')).rescue(needs, unsent);
  } catch {
    return undefined;
  }
}

interface Stores {
  readonly outbox: MarkedOutbox;
  readonly drafts: JournalDrafts;
  readonly files: MediaBox;
  readonly storage: RecordStorage;
}

async function openWorkspace(
  { account, keys, seal, onAccount }: OpenRecordsNeeds,
  { outbox, drafts, files, storage }: Stores,
): Promise<Workspace> {
  const clock = createDeviceClock();
  const { journals } = keys;
  const database = await openRecordsDatabase({
    account: account.name,
    storage,
    outbox,
    seal,
    clock,
    multiInstance: true,
    clear: clearDatabaseOf(account.name),
  });
  let estimate: OffsetEstimate | undefined;
  let present = account;
  const sync = startSyncEngine({
    client: createEndpointClient((sample) => {
      estimate = refineOffset(estimate, sample);
      if (estimate !== undefined) clock.learn(estimate.offset);
    }),
    askFurther: fillingBeside(storage, account.name, seal),
    database,
    files,
    account,
    scheduler: systemScheduler,
    connectivity: browserConnectivity,
    leadership: leadershipFor(account),
    onAccount: (fresh) => {
      present = fresh;
      onAccount(fresh);
    },
  });
  let keepSealingKey: (() => Promise<void>) | undefined;
  const stopReporting = reportContacts(
    sync,
    async (unsent) => {
      const { createKeepSealingKey } = await import('./sealing-key.ts');
      keepSealingKey ??= createKeepSealingKey(clock.now);
      await keepSealingKey();
      const { serverOffice } = await import('./server-office.ts');
      return serverOffice.reportContact(deviceName(), unsent);
    },
    clock.now,
  );
  const close = async (): Promise<void> => {
    stopReporting();
    await sync.close();
    await database.close();
    await drafts.close();
    await files.close();
    await keys.keeper.end();
    journals.close();
  };
  const needs: WritingNeeds = {
    records: database,
    clock,
    ids: createUlidSource(),
    author: { account: account.name, device: deviceName() },
  };
  const mediaFiles = createMediaFiles(files, createEndpointFiles());
  return {
    intents: createIntents(needs),
    needs,
    aboutSync: createSyncIntents({ ...needs, files: mediaFiles }, database.outbox, account),
    drafts,
    mediaFiles,
    recordings: async () => {
      const { createDeviceRecordings } = await import('#storage/media/device-recordings.ts');
      const locks = 'locks' in navigator ? navigator.locks : undefined;
      return createDeviceRecordings({ texts: journals.mediaTexts, drafts, seal, locks });
    },
    sync,
    workIn: sync.useScope,
    askAround: sync.askAround,
    askForRoles: () => sync.signedIn(present),
    clock,
    refilled: database.finding.state === 'refilled' ? database.finding.records : undefined,
    close,
    wipe: async () => {
      await close();
      await wipeDevice(account.name);
    },
  };
}

/** Old browsers have no Web Locks; there every tab does the exchange, which costs requests and loses nothing. */
function leadershipFor(account: Account): Leadership {
  if (!('locks' in navigator)) return soleLeadership;
  return createWebLockLeadership({
    account: account.name,
    locks: navigator.locks,
    scheduler: systemScheduler,
    isVisible: () => document.visibilityState === 'visible',
  });
}
