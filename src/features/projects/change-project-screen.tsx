import type { ReactElement } from 'react';
import { formatYuan } from '#domain/projects/money.ts';
import type { Project } from '#domain/projects/project.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { useWatched } from '#ui/use-watched.ts';
import { parseKept } from './parse-kept.ts';
import { ProjectForm, readTyped, type TypedProject } from './project-form.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly projectId: string;
  readonly uses: ProjectsUses;
}

/** Corrects what was settled about a project. */
export function ChangeProjectScreen({ projectId, uses }: Props): ReactElement {
  const projects = useWatched(uses.projects);
  const project = projects?.find(({ id }) => id === projectId);
  const mayChange = project !== undefined && !project.isNewer && uses.may('change-projects', project.scope);
  return (
    <Screen title={text.changeTitle} back={{ href: uses.paths.project(projectId), label: text.one }}>
      {projects === undefined ? (
        <Skeleton lines={8} />
      ) : !mayChange ? (
        <EmptyState
          icon={project === undefined ? 'star' : 'lock'}
          title={project === undefined ? text.unknown : text.notYours}
          hint={project === undefined ? text.unknownHint : text.notYoursHint}
        />
      ) : (
        <Changing project={project} uses={uses} />
      )}
    </Screen>
  );
}

interface ChangingProps {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

function Changing({ project, uses }: ChangingProps): ReactElement {
  const { id, kind } = project;
  const start = typedOf(project);
  const kept = useKeptForm(uses.drafts, `project:${id}`, start, (json) => parseKept(json, start));
  const { filled } = kept;
  if (filled === undefined) return <Skeleton lines={8} />;
  return (
    <ProjectForm
      kind={kind}
      kept={kept}
      filled={filled}
      isNew={false}
      action={text.save}
      save={() => uses.changeProject(id, readTyped(filled))}
      onDone={() => {
        uses.tell(text.saved);
        uses.go(uses.paths.project(id));
      }}
      uses={uses}
    />
  );
}

function typedOf({
  kind,
  name,
  what,
  companion,
  session,
  stages,
  fund,
  budget,
  labels,
}: Project): TypedProject {
  return {
    ...{ kind, name, what, companion, session: session ?? '', fund: fund ?? '' },
    stages: stages.map((stage) => stage.name).join('\n'),
    budget: budget === 0 ? '' : formatYuan(budget),
    ...labels,
  };
}
