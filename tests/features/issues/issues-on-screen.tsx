import { createIssueIntents } from '#app/issue-intents.ts';
import { paths } from '#app/paths.ts';
import { loadInitials } from '#app/pinyin-initials.ts';
import { communityRole, type Role } from '#domain/access/account.ts';
import { looksAfter } from '#domain/access/may.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { IssuesUses } from '#features/issues/issues-uses.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { clearSeal } from '#storage/seal.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

export interface IssuesOnScreen {
  readonly device: WritingDevice;
  readonly uses: IssuesUses;
  /** What was said at the lower edge of the screen. */
  readonly told: readonly string[];
  /** Where the screen went. */
  readonly gone: readonly string[];
}

/** The screens' use cases over a real store in memory, wired as app/ does. */
export async function issuesOnScreen(
  role: Role = 'coordinator',
  draftsDisk = createMemoryDisk(),
): Promise<IssuesOnScreen> {
  const account = { name: 'zhiyuan', roles: [COMMUNITY, DOORS, communityRole(role, 'cxtyc')] };
  const device = await deviceForTest();
  const told: string[] = [];
  const gone: string[] = [];
  return {
    device,
    told,
    gone,
    uses: {
      ...createIssueIntents(device.needs, () => role),
      names: createWatchNames(device.needs),
      drafts: await openJournalDrafts(openMemoryJournal(draftsDisk), clearSeal),
      paths,
      now: () => device.needs.clock.now(),
      communities: [COMMUNITY],
      looksAfter: (scope) => looksAfter(account, scope),
      hasStreet: false,
      go: (href) => gone.push(href),
      tell: (text) => told.push(text),
      may: (act, scope) => mayOffer(account, act, scope),
      loadInitials,
      mediaOf: () => null,
      projectsOf: () => null,
      Standing: ({ recordId }) => (
        <span>{device.database.outbox.unsent().has(recordId) ? '待上传' : '已到'}</span>
      ),
    },
  };
}

/** A sentence lifted at the door of A8-1-302; the ids of the issue and of the proposal. */
export async function liftedAtDoor({
  device: { needs, door, database },
}: IssuesOnScreen): Promise<{ readonly issue: string; readonly proposal: string }> {
  const lifts = [{ words: '楼道灯坏了半个月', summary: '三楼楼道灯不亮', who: '王阿姨' }];
  await createRecordVisit(needs)(door, {
    outcome: 'met',
    opinion: 'given',
    note: lifts[0]?.words ?? '',
    lifts,
  });
  const [issue] = await database.query({ type: 'issue' });
  const [proposal] = await database.query({ type: 'proposal' });
  return { issue: issue?.id ?? '', proposal: proposal?.id ?? '' };
}
