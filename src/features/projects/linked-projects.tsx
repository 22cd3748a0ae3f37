import type { ReactElement } from 'react';
import { ButtonLink } from '#ui/button-link.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { ProjectRow } from './project-row.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  /** The issue that projects carry out, or the session that decided on them. */
  readonly of: { readonly issue: string } | { readonly session: string };
  readonly scope: string;
  /** Whether a new project may be begun from here. */
  readonly isOffered: boolean;
  readonly uses: Pick<ProjectsUses, 'projects' | 'account' | 'paths' | 'now' | 'Standing' | 'may'>;
}

/** Projects of an issue or a session, on its own page; nothing where there are none and none is to be begun. */
export function LinkedProjects({ of, scope, isOffered, uses }: Props): ReactElement | null {
  const projects = (useWatched(uses.projects) ?? []).filter((project) =>
    'issue' in of ? project.issue === of.issue : project.session === of.session,
  );
  const mayOpen = isOffered && uses.may('change-projects', scope);
  if (projects.length === 0 && !mayOpen) return null;
  return (
    <Section title={text.linked} count={projects.length === 0 ? undefined : projects.length}>
      <Stack gap="s">
        {projects.length > 0 && (
          <List label={text.linked}>
            {projects.map((project) => (
              <ProjectRow key={project.id} project={project} uses={uses} />
            ))}
          </List>
        )}
        {mayOpen && (
          <ButtonLink wide variant="quiet" icon="plus" href={uses.paths.newProject(of)}>
            {text.fromIssue}
          </ButtonLink>
        )}
      </Stack>
    </Section>
  );
}
