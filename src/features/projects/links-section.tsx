import { type ReactElement, useMemo } from 'react';
import type { Project } from '#domain/projects/project.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** The issue that the project carries out (LY-27) and the session that decided on it (SJ-07), each a way there. */
export function LinksSection({ project: { issue, session }, uses }: Props): ReactElement | null {
  if (issue === undefined && session === undefined) return null;
  return (
    <Section title={text.links}>
      <List label={text.links}>
        {issue !== undefined && <IssueRow issue={issue} uses={uses} />}
        {session !== undefined && <SessionRow session={session} uses={uses} />}
      </List>
    </Section>
  );
}

function IssueRow({ issue, uses }: { readonly issue: string; readonly uses: ProjectsUses }): ReactElement {
  const seen = useWatched(useMemo(() => uses.watchIssue(issue), [uses, issue]));
  return (
    <ListRow
      icon="ledger"
      href={uses.paths.issue(issue)}
      title={seen?.ok === true ? seen.value.progress.issue.summary : text.notHere}
      detail={text.carriesOut}
    />
  );
}

function SessionRow({
  session,
  uses,
}: {
  readonly session: string;
  readonly uses: ProjectsUses;
}): ReactElement {
  const found = useWatched(uses.sessions)?.find(({ id }) => id === session);
  return (
    <ListRow
      icon="session"
      href={uses.paths.session(session)}
      title={found === undefined ? text.notHere : found.theme || found.kindName}
      detail={found === undefined ? text.decidedAt : `${text.decidedAt} · ${formatMoment(found.startsAt)}`}
    />
  );
}
