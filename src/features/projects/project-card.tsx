import type { ReactElement } from 'react';
import { formatYuan } from '#domain/projects/money.ts';
import { chosenLabels, type Project } from '#domain/projects/project.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { dayWords } from './day-words.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** What the project is, who goes along (SJ-09), what it may cost, what came of it, and its labels of 三全 (SY-02). */
export function ProjectCard({ project, uses }: Props): ReactElement {
  const { names, Standing } = uses;
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const fund = useWatched(uses.funds)?.find(({ id }) => id === project.fund);
  const { name, what, companion, budget, book, finishedOn, outcome, labels } = project;
  const facts = [
    { name: text.outcome, value: outcome },
    { name: text.companion, value: companion },
    { name: text.budget, value: budget === 0 ? '' : text.yuan(formatYuan(budget)) },
    { name: text.paidFrom, value: project.fund === undefined ? '' : (fund?.name ?? text.fundElsewhere) },
  ].filter(({ value }) => value !== '');
  const wholes = chosenLabels(project).map((label) => ({ name: text.labels[label], value: labels[label] }));
  return (
    <>
      <Card>
        <Stack gap="s">
          <Text size="l" strong preserveLines>
            {name}
          </Text>
          {what !== '' && <Text preserveLines>{what}</Text>}
          <Row gap="s" wrap>
            <Tag tone={finishedOn === '' ? 'info' : 'good'}>
              {finishedOn === '' ? text.running : text.finishedOn(dayWords(finishedOn, uses.now()))}
            </Tag>
            {budget > 0 && book.spending > budget && (
              <Tag tone="warn" icon="warning">
                {text.overBudget}
              </Tag>
            )}
            <Standing recordId={project.id} />
          </Row>
          {facts.length > 0 && <KeyValue items={facts} />}
          <Text tone="muted" size="s">
            {text.openedBy(nameOf(project.by), formatMoment(project.at))}
          </Text>
        </Stack>
      </Card>
      {wholes.length > 0 && (
        <Section title={text.threeWholes}>
          <Card>
            <KeyValue items={wholes} />
          </Card>
        </Section>
      )}
    </>
  );
}
