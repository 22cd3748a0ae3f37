import { type ReactElement, useMemo } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { ChangeProjectScreen } from '#features/projects/change-project-screen.tsx';
import { NewProjectScreen } from '#features/projects/new-project-screen.tsx';
import { ProjectScreen } from '#features/projects/project-screen.tsx';
import { ProjectsScreen } from '#features/projects/projects-screen.tsx';
import type { ProjectsUses } from '#features/projects/projects-uses.ts';
import { ScreenBack } from '#ui/screen-back.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appText as text } from './app-text.ts';
import { createProjectUses } from './project-uses.ts';
import type { Uses } from './uses.tsx';

interface Props {
  readonly account: Account;
  readonly needs: WritingNeeds;
  readonly uses: Uses;
}

/** Which screen an address under `/projects` shows. */
export function ProjectRoutes({ account, needs, uses: { issues, sessions } }: Props): ReactElement {
  const uses = useMemo(
    () => createProjectUses(needs, account, { ...issues, mediaOf: sessions.mediaOf }),
    [account, needs, issues, sessions],
  );
  return (
    <Switch>
      <Route path="/projects">
        <ScreenBack value={{ href: uses.paths.me, label: text.me }}>
          <ProjectsScreen uses={uses} />
        </ScreenBack>
      </Route>
      <Route path="/projects/new">
        <NewProject uses={uses} />
      </Route>
      <Route path="/projects/:id/change">
        {({ id }) => <ChangeProjectScreen key={id} projectId={decodeURIComponent(id)} uses={uses} />}
      </Route>
      <Route path="/projects/:id">
        {({ id }) => <ProjectScreen key={id} projectId={decodeURIComponent(id)} uses={uses} />}
      </Route>
    </Switch>
  );
}

function NewProject({ uses }: { readonly uses: ProjectsUses }): ReactElement {
  const asked = new URLSearchParams(useSearch());
  return (
    <NewProjectScreen
      key={asked.toString()}
      issue={asked.get('issue') ?? ''}
      session={asked.get('session') ?? ''}
      uses={uses}
    />
  );
}
