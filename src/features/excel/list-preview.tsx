import { type ReactElement, useCallback, useState } from 'react';
import type { FaultyLine, ListRead } from '#domain/excel/history-rows.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { ImportList } from '#usecases/excel/import-history.ts';
import type { ImportRefusal } from '#usecases/excel/import-roster.ts';
import { excelText as text } from './excel-text.ts';
import { FaultList, type RowFaults } from './fault-list.tsx';

/** Lines of the preview; the numbers above it are of all. */
const SHOWN = 100;

interface Props<Row, Fresh extends { readonly id: string }, Fault> {
  readonly read: ListRead<Row, Fault>;
  readonly uses: ImportList<Row, Fresh, Fault>;
  /** One thing that would be written, in a line. */
  readonly lineOf: (fresh: Fresh) => string;
  readonly onTaken: (count: number) => void;
  readonly onEnd: () => void;
}

/** What a list would bring; the button at its end is the only thing that writes. */
export function ListPreview<Row, Fresh extends { readonly id: string }, Fault extends RowFaults>(
  props: Props<Row, Fresh, Fault>,
): ReactElement {
  const { read, uses, lineOf } = props;
  const asked = useAsked(useCallback(() => uses.preview(read.rows), [uses, read]));
  if (asked.state !== 'answered') return <Skeleton lines={5} />;
  const { fresh, known, faults } = asked.answer;
  const all: readonly FaultyLine<Fault>[] = [...read.faults, ...faults].sort((a, b) => a.line - b.line);
  return (
    <Stack>
      <FaultList faults={all} />
      <Text strong>{text.preview}</Text>
      <KeyValue
        items={[
          { name: text.listNames.fresh, value: text.count(fresh.length) },
          { name: text.listNames.known, value: text.count(known) },
        ]}
      />
      {fresh.length > 0 && (
        <Details summary={text.listShow}>
          <List label={text.listShow}>
            {fresh.slice(0, SHOWN).map((one) => (
              <ListRow key={one.id} title={lineOf(one)} />
            ))}
            {fresh.length > SHOWN && <ListRow title={text.listMore(fresh.length - SHOWN)} />}
          </List>
        </Details>
      )}
      {fresh.length === 0 ? (
        <Text>{known > 0 ? text.listNothing : text.listNone}</Text>
      ) : (
        <Take {...props} fresh={fresh} />
      )}
    </Stack>
  );
}

interface TakeProps<Row, Fresh extends { readonly id: string }, Fault> extends Props<Row, Fresh, Fault> {
  readonly fresh: readonly Fresh[];
}

function Take<Row, Fresh extends { readonly id: string }, Fault>({
  fresh,
  uses,
  onTaken,
  onEnd,
}: TakeProps<Row, Fresh, Fault>): ReactElement {
  const [done, setDone] = useState<number>();
  const [refusal, setRefusal] = useState<ImportRefusal>();
  const take = async (): Promise<void> => {
    setRefusal(undefined);
    setDone(0);
    const taken = await uses.take(fresh, setDone);
    setDone(undefined);
    if (!taken.ok) {
      setRefusal(taken.reason);
      return;
    }
    onTaken(fresh.length);
    onEnd();
  };
  return (
    <Stack>
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      {done !== undefined && <Progress label={text.taking(done, fresh.length)} value={done / fresh.length} />}
      <Button wide variant="primary" icon="check" busy={done !== undefined} onPress={take}>
        {text.listTake(fresh.length)}
      </Button>
      <Button wide variant="quiet" onPress={onEnd}>
        {text.cancel}
      </Button>
    </Stack>
  );
}
