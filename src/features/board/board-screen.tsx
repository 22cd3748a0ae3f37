import { type ReactElement, useMemo } from 'react';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import { type Notice, noticeId, type NoticeStanding, noticeStanding } from '#domain/board/notice.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';
import type { Publication } from './issue-notice.ts';
import { standingLook } from './standing-look.ts';

/** How far back the board looks for what has to be published. */
const NEWEST_ISSUES = 2_000;

/** 公示栏: what should hang and does not, what hangs now, and what hung before. */
export function BoardScreen({ uses }: { readonly uses: BoardUses }): ReactElement {
  const { notices, now, communities, publicBoard } = uses;
  const all = useWatched(notices.all);
  const at = now();
  const standingOf = (notice: Notice): NoticeStanding => noticeStanding(notice, at);
  const shown = (all ?? []).filter((notice) => standingOf(notice) === 'public');
  const rest = (all ?? []).filter((notice) => standingOf(notice) !== 'public');
  const home = communities[0];
  return (
    <Screen
      title={text.board}
      actions={home !== undefined && <ButtonLink href={publicBoard(home)}>{text.openBoard}</ButtonLink>}
    >
      {all === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Stack gap="l">
          <Owed notices={all} uses={uses} />
          {shown.length === 0 ? (
            <EmptyState icon="board" title={text.none} hint={text.noneHint} />
          ) : (
            <Section title={text.shown} count={shown.length}>
              <Notices notices={shown} uses={uses} />
            </Section>
          )}
          {rest.length > 0 && (
            <Section title={text.before} count={rest.length}>
              <Notices notices={rest.slice(0, MOST_SHOWN)} uses={uses} />
            </Section>
          )}
        </Stack>
      )}
    </Screen>
  );
}

const MOST_SHOWN = 100;

interface ListProps {
  readonly notices: readonly Notice[];
  readonly uses: BoardUses;
}

function Notices({ notices, uses: { paths, now } }: ListProps): ReactElement {
  return (
    <List>
      {notices.map((notice) => {
        const { id, kind, about, title, from, until, postings } = notice;
        const standing = noticeStanding(notice, now());
        const isToPost = kind !== 'session' && standing === 'public' && postings.length === 0;
        return (
          <ListRow
            key={id}
            icon={kind === 'session' ? 'stool' : 'board'}
            href={kind === 'session' ? paths.session(about, 'notice') : paths.notice(id)}
            title={title}
            detail={`${text.kinds[kind]} ${formatIsoDays(from, until)}`}
            aside={
              <Tag tone={isToPost ? 'warn' : standingLook[standing]}>
                {isToPost ? text.toPost : text.standings[standing]}
              </Tag>
            }
          />
        );
      })}
    </List>
  );
}

/** Issues whose method now asks for a notice that is not public yet. */
function Owed({ notices, uses }: ListProps): ReactElement | null {
  const { ledger, paths, mayPublish } = uses;
  const watch = useMemo(() => ledger(NEWEST_ISSUES), [ledger]);
  const issues = useWatched(watch) ?? [];
  const published = new Set(notices.filter(({ withdrawn }) => withdrawn === '').map(({ id }) => id));
  const owed = issues
    .filter(({ issue, state }) => state === 'open' && mayPublish(issue.scope))
    .flatMap((progress) =>
      publicationsDue(progress)
        .filter((what) => !published.has(noticeId(what, progress.issue.id, progress.round)))
        .map((what) => ({ progress, what })),
    );
  if (owed.length === 0) return null;
  return (
    <Section title={text.owed} count={owed.length}>
      <List>
        {owed.map(({ progress: { issue }, what }) => (
          <ListRow
            key={`${issue.id} ${what}`}
            icon="edit"
            tone="warn"
            href={paths.draftNotice(issue.id, what)}
            title={issue.summary}
            detail={text.make[what]}
          />
        ))}
      </List>
    </Section>
  );
}

function publicationsDue({ steps, current }: Progress): readonly Publication[] {
  const due = steps.filter(({ step }) => current.includes(step.code)).map(({ step }) => step.finishedBy);
  return (['decision', 'result'] as const).filter((what) => due.includes(`${what}-published`));
}
