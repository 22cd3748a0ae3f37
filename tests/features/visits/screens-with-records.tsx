import { createAlikeIssues } from '#app/alike-issues.tsx';
import { paths } from '#app/paths.ts';
import type { VisitsUses } from '#features/visits/visits-uses.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { clearSeal } from '#storage/seal.ts';
import { createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createWatchCampaignAt } from '#usecases/campaigns/watch-campaign.ts';
import { createSettleClash } from '#usecases/records/settle-clash.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import { createCorrectVisit } from '#usecases/visits/correct-visit.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';
import { createReadVisits } from '#usecases/visits/read-visits.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

export interface VisitsOnScreen {
  readonly device: WritingDevice;
  readonly uses: VisitsUses;
  /** What was said at the lower edge of the screen. */
  readonly told: readonly string[];
}

/** The screens' use cases over a real store in memory, wired as app/ does. */
export async function visitsOnScreen(looksAfter = true): Promise<VisitsOnScreen> {
  const device = await createWritingDevice();
  const { needs } = device;
  const Alike = createAlikeIssues(needs);
  const told: string[] = [];
  return {
    device,
    told,
    uses: {
      roster: createReadRoster(needs),
      visits: createReadVisits(needs),
      campaignAt: createWatchCampaignAt(needs),
      names: createWatchNames(needs),
      looksAfter: () => looksAfter,
      recordVisit: createRecordVisit(needs),
      correctVisit: createCorrectVisit(needs),
      settleClash: createSettleClash(needs),
      recognisableAt: (place) => recognisableAt(needs, place),
      drafts: await openJournalDrafts(openMemoryJournal(createMemoryDisk()), clearSeal),
      workIn: () => undefined,
      paths: {
        ...paths,
        home: '/',
        door: (id) => `/doors/${id}`,
        visit: (id) => `/visits/${id}`,
        issues: '/issues',
        issue: (id) => `/issues/${id}`,
        me: '/me',
        sync: '/me/sync',
      },
      now: () => needs.clock.now(),
      tell: (text) => told.push(text),
      mediaOf: () => null,
      alikeTo: (asked) => <Alike {...asked} />,
      Standing: ({ recordId }) => (
        <span>{device.database.outbox.unsent().has(recordId) ? '待上传' : '已到'}</span>
      ),
      residentsAt: () => null,
    },
  };
}
