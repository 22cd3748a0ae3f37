import type { ReactElement } from 'react';
import type { FaultyLine } from '#domain/excel/history-rows.ts';
import type { RowFault } from '#domain/excel/roster-rows.ts';
import type { SessionFault } from '#domain/excel/session-rows.ts';
import type { VisitFault } from '#domain/excel/visit-rows.ts';
import { Details } from '#ui/details.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { excelText as text } from './excel-text.ts';

/** Of any of the office's lists. */
export type RowFaults = RowFault | VisitFault | SessionFault;

const SHOWN = 200;

/** What could not be read, line by line as the spreadsheet counts them. */
export function FaultList({
  faults,
}: {
  readonly faults: readonly FaultyLine<RowFaults>[];
}): ReactElement | null {
  if (faults.length === 0) return null;
  return (
    <Details summary={text.faults(faults.length)}>
      <List label={text.faults(faults.length)}>
        {faults.slice(0, SHOWN).map(({ line, fault }) => (
          <ListRow key={line} icon="warning" tone="warn" title={text.faultLine(line, fault)} />
        ))}
        {faults.length > SHOWN && <ListRow title={text.moreFaults(faults.length - SHOWN)} />}
      </List>
    </Details>
  );
}
