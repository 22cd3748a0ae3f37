import type { ReactElement } from 'react';
import type { Project } from '#domain/projects/project.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { FundsSection } from './funds-section.tsx';
import { ProjectRow } from './project-row.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

/** 项目: 帮扶 and 微服务, those that go on before those that ended, and the funds that pay. */
export function ProjectsScreen({ uses }: { readonly uses: ProjectsUses }): ReactElement {
  const { paths, communities, may } = uses;
  const projects = useWatched(uses.projects);
  const mayOpen = communities.some((scope) => may('change-projects', scope));
  const running = projects?.filter(({ finishedOn }) => finishedOn === '') ?? [];
  const finished = projects?.filter(({ finishedOn }) => finishedOn !== '') ?? [];
  return (
    <Screen
      title={text.title}
      actions={
        mayOpen && (
          <ButtonLink variant="primary" icon="plus" href={paths.newProject({})}>
            {text.add}
          </ButtonLink>
        )
      }
    >
      {projects === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Stack gap="l">
          {projects.length === 0 && (
            <EmptyState icon="star" title={text.none} hint={mayOpen ? text.noneHint : text.noneReadHint} />
          )}
          <ProjectList title={text.running} projects={running} uses={uses} />
          <FundsSection projects={projects} uses={uses} />
          <ProjectList title={text.finished} projects={finished} uses={uses} />
        </Stack>
      )}
    </Screen>
  );
}

interface ListProps {
  readonly title: string;
  readonly projects: readonly Project[];
  readonly uses: ProjectsUses;
}

function ProjectList({ title, projects, uses }: ListProps): ReactElement | null {
  if (projects.length === 0) return null;
  return (
    <Section title={title} count={projects.length}>
      <List label={title}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} uses={uses} />
        ))}
      </List>
    </Section>
  );
}
