import { type ReactElement, useState } from 'react';
import type { Project } from '#domain/projects/project.ts';
import { currentStage } from '#domain/projects/stages.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { Clashes } from './clashes.tsx';
import { HelpedSection } from './helped-section.tsx';
import { LinksSection } from './links-section.tsx';
import { MoneySection } from './money-section.tsx';
import { ProjectCard } from './project-card.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';
import { StagesSection } from './stages-section.tsx';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly projectId: string;
  readonly uses: ProjectsUses;
}

/** One project: how far it got, its money and who keeps it, where it comes from, and how it ends. */
export function ProjectScreen({ projectId, uses }: Props): ReactElement {
  const projects = useWatched(uses.projects);
  const project = projects?.find(({ id }) => id === projectId);
  const mayChange = project !== undefined && !project.isNewer && uses.may('change-projects', project.scope);
  return (
    <Screen
      title={project === undefined ? text.one : text.kinds[project.kind]}
      back={{ href: uses.paths.projects, label: text.title }}
      actions={
        mayChange && (
          <ButtonLink variant="quiet" icon="edit" href={uses.paths.changeProject(projectId)}>
            {text.change}
          </ButtonLink>
        )
      }
    >
      {projects === undefined ? (
        <Skeleton lines={8} />
      ) : project === undefined ? (
        <EmptyState icon="star" title={text.unknown} hint={text.unknownHint} />
      ) : (
        <Stack gap="m">
          {project.isNewer && <Notice tone="warn">{text.newer}</Notice>}
          {mayChange && <Clashes record={project} uses={uses} />}
          <ProjectCard project={project} uses={uses} />
          {project.stages.length > 0 && <StagesSection project={project} uses={uses} />}
          <MoneySection project={project} uses={uses} />
          {project.kind === 'help' && <HelpedSection project={project} uses={uses} />}
          <LinksSection project={project} uses={uses} />
          {uses.mediaOf(project)}
          {mayChange && <Ending project={project} uses={uses} />}
        </Stack>
      )}
    </Screen>
  );
}

interface EndingProps {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** 结项 once every stage is done; what ended can be gone on with. */
function Ending({ project, uses }: EndingProps): ReactElement | null {
  const [isEnding, setIsEnding] = useState(false);
  const close = (): void => setIsEnding(false);
  const resume = async (): Promise<void> => {
    const resumed = await uses.resumeProject(project.id);
    uses.tell(resumed.ok ? text.resumed : text.resumeRefusals[resumed.reason]);
  };
  if (project.finishedOn !== '') {
    return (
      <Button wide variant="quiet" icon="sync" onPress={resume}>
        {text.resume}
      </Button>
    );
  }
  if (currentStage(project.stages) !== undefined) return null;
  return (
    <>
      <Button wide icon="check" onPress={() => setIsEnding(true)}>
        {text.end}
      </Button>
      <Sheet open={isEnding} title={text.end} onClose={close}>
        <WordsForm
          draft={`project-end:${project.id}`}
          label={text.endWords}
          hint={text.endHint}
          action={text.end}
          save={(words) => uses.endProject(project.id, words)}
          refusals={text.endRefusals}
          said={text.ended}
          uses={uses}
          onDone={close}
        />
      </Sheet>
    </>
  );
}
