import { type ReactElement, useMemo, useState } from 'react';
import { readRosterRows } from '#domain/excel/roster-rows.ts';
import { ROSTER_COLUMNS, ROSTER_TITLES, type RosterColumn } from '#domain/excel/roster-titles-text.ts';
import { wordsOf } from '#domain/excel/sheet.ts';
import { findHeader, type Header } from '#domain/excel/titles.ts';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { Text } from '#ui/text.tsx';
import type { SheetRead } from '#usecases/ports/workbooks.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';
import { FaultList } from './fault-list.tsx';
import { RosterPreview } from './roster-preview.tsx';

const UNUSED = '';

interface Props {
  readonly sheets: readonly SheetRead[];
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

/** A workbook that was opened: which sheet, which column is what, then what it would bring. */
export function RosterFile({ sheets, uses, onEnd }: Props): ReactElement {
  const headers = useMemo(() => sheets.map(({ rows }) => findHeader(rows, ROSTER_TITLES)), [sheets]);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      headers.findIndex((found) => found !== undefined),
    ),
  );
  const sheet = sheets[chosen];
  const header = headers[chosen];
  return (
    <Stack>
      {sheets.length > 1 && (
        <SelectField
          label={text.sheet}
          value={String(chosen)}
          options={sheets.map(({ name }, nth) => ({ value: String(nth), label: name }))}
          onChange={(nth) => setChosen(Number(nth))}
        />
      )}
      {sheet === undefined || header === undefined ? (
        <Notice tone="warn">{text.rosterNoTitles}</Notice>
      ) : (
        <RosterSheet key={chosen} sheet={sheet} header={header} uses={uses} onEnd={onEnd} />
      )}
    </Stack>
  );
}

interface SheetProps {
  readonly sheet: SheetRead;
  readonly header: Header<RosterColumn>;
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

type Columned = Readonly<Partial<Record<RosterColumn, number>>>;

function RosterSheet({ sheet: { rows }, header, uses, onEnd }: SheetProps): ReactElement {
  const [columns, setColumns] = useState<Columned>(() =>
    Object.fromEntries(header.titles.flatMap(({ code }, nth) => (code === undefined ? [] : [[code, nth]]))),
  );
  const [joinsAbove, setJoinsAbove] = useState(false);
  const read = useMemo(
    () => readRosterRows({ rows, header: header.row, columns, joinsAbove }),
    [rows, header, columns, joinsAbove],
  );
  const sample = rows[header.row + 1] ?? [];
  const options = [
    { value: UNUSED, label: text.columnNone },
    ...header.titles.flatMap(({ title }, nth) =>
      title === '' ? [] : [{ value: String(nth), label: text.column(title, wordsOf(sample[nth])) }],
    ),
  ];
  return (
    <Stack>
      <Text strong>{text.columns}</Text>
      <Columns>
        {ROSTER_COLUMNS.map((code) => (
          <SelectField
            key={code}
            label={text.codes[code]}
            value={columns[code] === undefined ? UNUSED : String(columns[code])}
            options={options}
            onChange={(nth) => setColumns(withColumn(columns, code, nth))}
          />
        ))}
      </Columns>
      <Switch label={text.joinsAbove} checked={joinsAbove} onChange={setJoinsAbove} />
      <FaultList faults={read.faults} />
      <RosterPreview rows={read.rows} uses={uses} onEnd={onEnd} />
    </Stack>
  );
}

function withColumn(columns: Columned, code: RosterColumn, nth: string): Columned {
  const others = Object.entries(columns).filter(([known, at]) => known !== code && String(at) !== nth);
  return Object.fromEntries(nth === UNUSED ? others : [...others, [code, Number(nth)]]);
}
