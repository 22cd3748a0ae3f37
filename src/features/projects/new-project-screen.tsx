import { type ReactElement, useMemo } from 'react';
import { PROJECT_KINDS, type ProjectKind } from '#domain/projects/project.ts';
import { codeOf } from '#domain/records/reading.ts';
import { Choices } from '#ui/choices.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import type { BackLink } from '#ui/screen-back.ts';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { OpenProject } from '#usecases/projects/save-project.ts';
import { parseKept } from './parse-kept.ts';
import { ProjectForm, readTyped, type TypedProject } from './project-form.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  /** Ids of the issue and of the session from which the project was begun; empty for none. */
  readonly issue: string;
  readonly session: string;
  readonly uses: ProjectsUses;
}

const BLANK: TypedProject = {
  ...{ kind: '', name: '', what: '', companion: '', session: '', stages: '' },
  ...{ fund: '', budget: '', lead: '', people: '', support: '' },
};

/** 立项: of one of two kinds, for an issue, after a session, or by itself. */
export function NewProjectScreen({ issue, session, uses }: Props): ReactElement {
  const { paths, communities, may } = uses;
  const home = communities.find((scope) => may('change-projects', scope));
  const start = { ...BLANK, session };
  const key = `project:new:${issue}${session}`;
  const kept = useKeptForm(uses.drafts, key, start, (json) => parseKept(json, start));
  const { filled } = kept;
  const seen = useWatched(useMemo(() => uses.watchIssue(issue), [uses, issue]));
  const known = seen?.ok === true ? seen.value.progress.issue : undefined;
  const back = backTo(issue, session, uses);
  if (home === undefined) {
    return (
      <Screen title={text.newTitle} back={back}>
        <EmptyState icon="lock" title={text.notYours} hint={text.notYoursHint} />
      </Screen>
    );
  }
  if (filled === undefined) return <Skeleton lines={8} />;
  // What party members take on is paid from their fund (LY-24, LY-27).
  const usual: ProjectKind = known?.handling === 'by-members' ? 'micro' : 'help';
  const kind = codeOf(filled.kind, PROJECT_KINDS) ?? usual;
  const save = (): ReturnType<OpenProject> => {
    const wanted = { ...readTyped(filled), kind, issue, fund: filled.fund };
    return uses.openProject(known?.scope ?? home, kind === 'help' ? wanted : { ...wanted, stages: [] });
  };
  return (
    <Screen title={text.newTitle} back={back}>
      <ProjectForm
        kind={kind}
        kept={kept}
        filled={filled}
        isNew
        action={text.openNow}
        save={save}
        onDone={(opened) => {
          uses.tell(text.opened);
          uses.go(paths.project(opened));
        }}
        uses={uses}
      >
        {known !== undefined && <Notice tone="info">{text.linkedIssue(known.summary)}</Notice>}
        <Choices
          legend={text.kind}
          columns={2}
          choices={PROJECT_KINDS.map((value) => ({
            ...{ value, label: text.kinds[value], detail: text.kindHints[value] },
          }))}
          value={kind}
          onChoose={(chosen) => kept.change({ kind: chosen })}
        />
      </ProjectForm>
    </Screen>
  );
}

/** To where it was begun. */
function backTo(issue: string, session: string, { paths }: ProjectsUses): BackLink {
  if (issue !== '') return { href: paths.issue(issue), label: text.issue };
  if (session !== '') return { href: paths.session(session), label: text.sessionHeld };
  return { href: paths.projects, label: text.title };
}
