import type { ReactElement } from 'react';
import { type CashLine, lineState, owedBy, reversalOf } from '#domain/projects/cash-book.ts';
import { formatYuan } from '#domain/projects/money.ts';
import type { Project } from '#domain/projects/project.ts';
import { Button } from '#ui/button.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { dayWords } from './day-words.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly line: CashLine;
  readonly project: Project;
  readonly uses: ProjectsUses;
  /** Asks why it is to be struck or taken back. */
  readonly onMend: () => void;
}

/** 一笔: what it was, who wrote it and who agreed, and what this account may do about it. */
export function MoneyLine({ line, project, uses, onMend }: Props): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const { book, scope, isNewer, finishedOn } = project;
  const goesOn = !isNewer && finishedOn === '';
  const state = lineState(line);
  const isOwed = owedBy(book, uses.account).some(({ id }) => id === line.id);
  const mayAgree = !isNewer && isOwed && uses.may('agree-money', scope);
  const isReversed = reversalOf(book, line.id) !== undefined;
  // What still waits when a project has ended is agreed to or struck all the same.
  const isMendable = state === 'waiting' ? !isNewer : state === 'counted' && goesOn && !isReversed;
  const mayMend = isMendable && uses.may('note-money', scope);
  const agree = async (): Promise<void> => {
    const agreed = await uses.agreeToLine(project.id, line.id);
    uses.tell(agreed.ok ? text.agreed : text.agreeRefusals[agreed.reason]);
  };
  return (
    <EntryRow
      detail={
        <>
          {text.lineBy(dayWords(line.on, uses.now()), nameOf(line.by))}
          <br />
          {standingWords(line, project, nameOf)}
        </>
      }
      marks={
        <>
          {line.reverses !== undefined && <Tag tone="quiet">{text.isReversal}</Tag>}
          {isReversed && <Tag tone="quiet">{text.isReversed}</Tag>}
        </>
      }
      actions={
        mayAgree || mayMend ? (
          <>
            {mayAgree && (
              <Button variant="primary" icon="check" onPress={agree}>
                {text.agree}
              </Button>
            )}
            {mayMend && (
              <Button variant="quiet" onPress={onMend}>
                {state === 'waiting' ? text.strike : text.reverse}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <Text as="span" strong>
        {text.yuan(text.signed(line.way, formatYuan(line.fen)))}
      </Text>{' '}
      {line.words}
    </EntryRow>
  );
}

function standingWords(line: CashLine, { book: { keepers } }: Project, nameOf: NameOf): string {
  const { isCounted, cash, books, struck } = line;
  if (isCounted) return text.agreedBy(nameOf(cash?.by ?? ''), nameOf(books?.by ?? ''));
  if (struck !== undefined) return text.struckBy(nameOf(struck.by), struck.why);
  const missing = [
    ...(cash?.by === keepers?.cash ? [] : [keepers?.cash ?? '']),
    ...(books?.by === keepers?.books ? [] : [keepers?.books ?? '']),
  ];
  return text.waitingFor(missing.map(nameOf).join('、'));
}
