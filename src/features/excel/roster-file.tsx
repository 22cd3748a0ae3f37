import { type ReactElement, useMemo, useState } from 'react';
import type { ListReading } from '#domain/excel/history-rows.ts';
import { readRosterRows } from '#domain/excel/roster-rows.ts';
import { ROSTER_COLUMNS, ROSTER_TITLES, type RosterColumn } from '#domain/excel/roster-titles-text.ts';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';
import { FaultList } from './fault-list.tsx';
import { ImportCard } from './import-card.tsx';
import { RosterPreview } from './roster-preview.tsx';
import { SheetFile } from './sheet-file.tsx';

/** 导入户台账 (JX-06, JX-07). */
export function RosterFile({ uses }: { readonly uses: ExcelUses }): ReactElement {
  return (
    <ImportCard
      title={text.roster}
      hint={text.rosterHint}
      choose={text.rosterChoose}
      icon="door"
      workbooks={uses.workbooks}
    >
      {(sheets, onEnd) => (
        <SheetFile
          sheets={sheets}
          titles={ROSTER_TITLES}
          columns={ROSTER_COLUMNS}
          labels={text.codes}
          noTitles={text.rosterNoTitles}
        >
          {(reading) => <RosterSheet reading={reading} uses={uses} onEnd={onEnd} />}
        </SheetFile>
      )}
    </ImportCard>
  );
}

interface SheetProps {
  readonly reading: ListReading<RosterColumn>;
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

function RosterSheet({ reading, uses, onEnd }: SheetProps): ReactElement {
  const [joinsAbove, setJoinsAbove] = useState(false);
  const read = useMemo(() => readRosterRows({ ...reading, joinsAbove }), [reading, joinsAbove]);
  return (
    <Stack>
      <Switch label={text.joinsAbove} checked={joinsAbove} onChange={setJoinsAbove} />
      <FaultList faults={read.faults} />
      <RosterPreview rows={read.rows} uses={uses} onEnd={onEnd} />
    </Stack>
  );
}
