import { type ReactElement, useMemo, useState } from 'react';
import type { ListReading } from '#domain/excel/history-rows.ts';
import { wordsOf } from '#domain/excel/sheet.ts';
import { findHeader, type Header, type TitleNames } from '#domain/excel/titles.ts';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { SheetRead } from '#usecases/ports/workbooks.ts';
import { excelText as text } from './excel-text.ts';

const UNUSED = '';

interface Props<Column extends string> {
  readonly sheets: readonly SheetRead[];
  readonly titles: TitleNames<Column>;
  readonly columns: readonly Column[];
  readonly labels: Readonly<Record<Column, string>>;
  /** Said where no row of titles was found. */
  readonly noTitles: string;
  /** What the sheet would bring, once it is known which column is what. */
  readonly children: (reading: ListReading<Column>) => ReactElement;
}

/** A workbook that was opened: which sheet, which column is what, then what it would bring. */
export function SheetFile<Column extends string>(props: Props<Column>): ReactElement {
  const { sheets, titles, noTitles } = props;
  const headers = useMemo(() => sheets.map(({ rows }) => findHeader(rows, titles)), [sheets, titles]);
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
        <Notice tone="warn">{noTitles}</Notice>
      ) : (
        <MatchedSheet key={chosen} {...props} sheet={sheet} header={header} />
      )}
    </Stack>
  );
}

interface MatchedProps<Column extends string> extends Props<Column> {
  readonly sheet: SheetRead;
  readonly header: Header<Column>;
}

type Matched<Column extends string> = ListReading<Column>['columns'];

function MatchedSheet<Column extends string>({
  sheet: { rows },
  header,
  columns: codes,
  labels,
  children,
}: MatchedProps<Column>): ReactElement {
  const [columns, setColumns] = useState<Matched<Column>>(() => matchedIn(header));
  const reading = useMemo(() => ({ rows, header: header.row, columns }), [rows, header, columns]);
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
        {codes.map((code) => (
          <SelectField
            key={code}
            label={labels[code]}
            value={columns[code] === undefined ? UNUSED : String(columns[code])}
            options={options}
            onChange={(nth) => setColumns(withColumn(columns, code, nth))}
          />
        ))}
      </Columns>
      {children(reading)}
    </Stack>
  );
}

function matchedIn<Column extends string>({ titles }: Header<Column>): Matched<Column> {
  const found = new Map(
    titles.flatMap(({ code }, nth) => (code === undefined ? [] : [[code, nth] as const])),
  );
  return Object.fromEntries(found) as Matched<Column>;
}

function withColumn<Column extends string>(
  columns: Matched<Column>,
  code: Column,
  nth: string,
): Matched<Column> {
  const others = Object.entries(columns).filter(([known, at]) => known !== code && String(at) !== nth);
  return Object.fromEntries(nth === UNUSED ? others : [...others, [code, Number(nth)]]) as Matched<Column>;
}
