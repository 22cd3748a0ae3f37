import type { ReactElement } from 'react';
import { balanceOf, owedBy } from '#domain/projects/cash-book.ts';
import { formatYuan } from '#domain/projects/money.ts';
import { chosenLabels, type Project } from '#domain/projects/project.ts';
import { currentStage } from '#domain/projects/stages.ts';
import { ListRow } from '#ui/list-row.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from './day-words.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: Pick<ProjectsUses, 'account' | 'paths' | 'now' | 'Standing'>;
}

/** A project in a list: what it is, how far it got, its money, its labels, and what waits for whoever looks. */
export function ProjectRow({ project, uses: { account, paths, now, Standing } }: Props): ReactElement {
  const labels = chosenLabels(project)
    .map((label) => text.labels[label])
    .join('、');
  const owed = owedBy(project.book, account).length;
  return (
    <ListRow
      icon={project.kind === 'help' ? 'person' : 'star'}
      href={paths.project(project.id)}
      title={project.name}
      detail={
        <>
          {[text.kinds[project.kind], progressWords(project, now()), moneyWords(project)]
            .filter((part) => part !== '')
            .join(' · ')}
          {labels !== '' && (
            <>
              <br />
              {labels}
            </>
          )}{' '}
          {owed > 0 && (
            <Tag tone="warn" icon="warning">
              {text.owed(owed)}
            </Tag>
          )}{' '}
          <Standing recordId={project.id} />
        </>
      }
    />
  );
}

function progressWords({ stages, finishedOn }: Project, now: number): string {
  if (finishedOn !== '') return text.finishedOn(dayWords(finishedOn, now));
  if (stages.length === 0) return '';
  const current = currentStage(stages);
  return current === undefined
    ? text.stagesDone(stages.length)
    : text.stageOf(current.nth + 1, stages.length, current.name);
}

/** What was spent of a budget, or what is left where money comes in. */
function moneyWords({ kind, book, budget }: Project): string {
  if (kind === 'micro') return text.spentOf(formatYuan(book.spending), formatYuan(budget));
  return book.lines.length === 0 ? '' : text.left(formatYuan(balanceOf(book)));
}
