import { type ReactElement, useState } from 'react';
import { balanceOf, type CashLine, lineState } from '#domain/projects/cash-book.ts';
import { formatYuan } from '#domain/projects/money.ts';
import type { Project } from '#domain/projects/project.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { KeepersForm } from './keepers-form.tsx';
import { LineForm } from './line-form.tsx';
import { MendForm } from './mend-form.tsx';
import { MoneyLine } from './money-line.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** 收支账: the sum so far (SJ-11) of what both keepers agreed to (SJ-10), and apart from it what waits for them. */
export function MoneySection({ project, uses }: Props): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const [opened, setOpened] = useState<'keepers' | 'line'>();
  const [mendingId, onMend] = useState<string>();
  const { id, kind, scope, book, budget, isNewer, finishedOn } = project;
  const goesOn = !isNewer && finishedOn === '';
  const mayName = goesOn && uses.may('change-projects', scope);
  const mayNote = goesOn && book.keepers !== undefined && uses.may('note-money', scope);
  const inState = (state: ReturnType<typeof lineState>): readonly CashLine[] =>
    [...book.lines].reverse().filter((line) => lineState(line) === state);
  const mending = book.lines.find((line) => line.id === mendingId);
  const close = (): void => {
    setOpened(undefined);
    onMend(undefined);
  };
  const struck = inState('struck');
  return (
    <Section
      title={text.money}
      action={
        mayName && (
          <Button variant="quiet" icon="person" onPress={() => setOpened('keepers')}>
            {book.keepers === undefined ? text.nameKeepers : text.changeKeepers}
          </Button>
        )
      }
    >
      <Stack gap="m">
        {book.keepers === undefined ? (
          goesOn && <Notice tone="info">{mayName ? text.keepersFirst : text.keepersAsk}</Notice>
        ) : (
          <Card>
            <Stack gap="m">
              <Row gap="s">
                <Text tone="muted">{kind === 'micro' ? text.budgetLeft : text.balance}</Text>
                <Text size="xl" strong>
                  {text.yuan(formatYuan(kind === 'micro' ? budget + balanceOf(book) : balanceOf(book)))}
                </Text>
              </Row>
              <KeyValue
                items={[
                  { name: text.income, value: text.yuan(formatYuan(book.income)) },
                  { name: text.spending, value: text.yuan(formatYuan(book.spending)) },
                  { name: text.cash, value: nameOf(book.keepers.cash) },
                  { name: text.books, value: nameOf(book.keepers.books) },
                ]}
              />
              <Text tone="muted" size="s">
                {book.lines.length === 0 ? `${text.noLines}${text.moneyHint}` : text.moneyHint}
              </Text>
              {mayNote && (
                <Button wide icon="plus" onPress={() => setOpened('line')}>
                  {text.addLine}
                </Button>
              )}
            </Stack>
          </Card>
        )}
        <Lines
          title={text.waiting}
          lines={inState('waiting')}
          project={project}
          uses={uses}
          onMend={onMend}
        />
        <Lines
          title={text.counted}
          lines={inState('counted')}
          project={project}
          uses={uses}
          onMend={onMend}
        />
        {struck.length > 0 && (
          <Details summary={`${text.struck} ${struck.length}`}>
            <List label={text.struck}>
              {struck.map((line) => (
                <MoneyLine
                  key={line.id}
                  line={line}
                  project={project}
                  uses={uses}
                  onMend={() => onMend(line.id)}
                />
              ))}
            </List>
          </Details>
        )}
      </Stack>
      <Sheet open={opened === 'keepers'} title={text.keepersTitle} onClose={close}>
        <KeepersForm project={project} uses={uses} onDone={close} />
      </Sheet>
      <Sheet open={opened === 'line'} title={text.addLine} onClose={close}>
        <LineForm projectId={id} uses={uses} onDone={close} />
      </Sheet>
      <Sheet
        open={mending !== undefined}
        title={mending?.isCounted === true ? text.reverseTitle : text.strikeTitle}
        onClose={close}
      >
        {mending !== undefined && <MendForm projectId={id} line={mending} uses={uses} onDone={close} />}
      </Sheet>
    </Section>
  );
}

interface LinesProps extends Props {
  readonly title: string;
  readonly lines: readonly CashLine[];
  readonly onMend: (lineId: string) => void;
}

function Lines({ title, lines, project, uses, onMend }: LinesProps): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <List label={title}>
        {lines.map((line) => (
          <MoneyLine key={line.id} line={line} project={project} uses={uses} onMend={() => onMend(line.id)} />
        ))}
      </List>
    </Section>
  );
}
