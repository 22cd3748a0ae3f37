import { createAlikeIssues } from '#app/alike-issues.tsx';
import { paths } from '#app/paths.ts';
import { createBoardUses } from '#app/board-uses.ts';
import { communityRole, type Role } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { createSessionIntents } from '#app/session-intents.ts';
import { PublicPanel } from '#features/board/public-panel.tsx';
import type { SessionsUses } from '#features/sessions/sessions-uses.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { clearSeal } from '#storage/seal.ts';
import { COMMUNITY, createWritingDevice, type WritingDevice } from '#tests/support/writing-device.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';

export interface SessionsOnScreen {
  readonly device: WritingDevice;
  readonly uses: SessionsUses;
  /** What was said at the lower edge of the screen, with the button that stood beside it. */
  readonly told: readonly { readonly text: string; readonly press: (() => void) | undefined }[];
  /** Where the screen went. */
  readonly gone: readonly string[];
  readonly draftsDisk: MemoryDisk;
}

/** The screens' use cases over a real store in memory, wired as app/ does. */
export async function sessionsOnScreen(
  draftsDisk = createMemoryDisk(),
  role: Role = 'coordinator',
): Promise<SessionsOnScreen> {
  const account = { name: 'zhiyuan', roles: [COMMUNITY, communityRole(role, 'cxtyc')] };
  const device = await createWritingDevice();
  // RxDB opens no more than a dozen of them at once.
  const { needs } = device;
  const Alike = createAlikeIssues(needs);
  const told: { text: string; press: (() => void) | undefined }[] = [];
  const gone: string[] = [];
  const board = createBoardUses(needs, account, {
    communities: [COMMUNITY],
    paths,
    now: () => needs.clock.now(),
    go: (href) => gone.push(href),
    tell: (text) => told.push({ text, press: undefined }),
    Standing: () => null,
  });
  return {
    device,
    told,
    gone,
    draftsDisk,
    uses: {
      ...createSessionIntents(needs),
      roster: createReadRoster(needs),
      names: createWatchNames(needs),
      drafts: await openDrafts(draftsDisk),
      paths,
      now: () => needs.clock.now(),
      device: needs.author.device,
      communities: [COMMUNITY],
      may: (act, scope) => mayOffer(account, act, scope),
      go: (href) => gone.push(href),
      tell: (text, action) => told.push({ text, press: action?.onPress }),
      mediaOf: () => null,
      projectsOf: () => null,
      alikeTo: (asked) => <Alike {...asked} />,
      Standing: ({ recordId }) => (
        <span>{device.database.outbox.unsent().has(recordId) ? '待上传' : '已到'}</span>
      ),
      publicNotice: board.notices.notice,
      publicAddress: board.publicAddress,
      communityOf: board.communityOf,
      paperTexts: board.paperTexts,
      PublicPanel: (props) => <PublicPanel {...props} uses={board} />,
    },
  };
}

export async function openDrafts(disk: MemoryDisk): Promise<SessionsUses['drafts']> {
  return openJournalDrafts(openMemoryJournal(disk), clearSeal);
}
