import { type ReactElement, useMemo } from 'react';
import { ProjectsScreen } from '#features/projects/projects-screen.tsx';
import { createProjectUses } from '#app/project-uses.ts';
import type { OfficePageProps } from './office-page.ts';

export function ProjectsPage({
  account,
  workspace,
  uses: { issues, sessions },
}: OfficePageProps): ReactElement {
  const projects = useMemo(
    () => createProjectUses(workspace.needs, account, { ...issues, mediaOf: sessions.mediaOf }),
    [workspace, account, issues, sessions],
  );
  return <ProjectsScreen uses={projects} />;
}
