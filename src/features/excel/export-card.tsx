import { type ReactElement, useState } from 'react';
import type { ExportedTable } from '#domain/access/export-report.ts';
import { ledgerSheet } from '#domain/excel/ledger-sheet.ts';
import { sessionsSheet } from '#domain/excel/sessions-sheet.ts';
import type { SheetPage } from '#domain/excel/sheet.ts';
import { visitsSheet } from '#domain/excel/visits-sheet.ts';
import { withinDays } from '#domain/statistics/asked.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { beijingDay, type Day } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Row } from '#ui/row.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';

/** 台账, visits and sessions of a period as .xlsx. */
export function ExportCard({ uses }: { readonly uses: ExcelUses }): ReactElement {
  const { words, workbooks, noteExport, offerFile, tell } = uses;
  const records = useWatched(uses.counted);
  const campaigns = useWatched(uses.campaigns);
  const nameOf = useWatched(uses.names);
  const template = useWatched(uses.template);
  const today = beijingDay(uses.now());
  const [chosenFrom, setFrom] = useState<Day>('');
  const [chosenTo, setTo] = useState<Day>('');
  const [isReading, setIsReading] = useState(false);
  if (records === undefined || campaigns === undefined || nameOf === undefined || template === undefined) {
    return (
      <Card title={text.export}>
        <Skeleton lines={4} />
      </Card>
    );
  }
  const from = chosenFrom === '' ? firstDay(records, today) : chosenFrom;
  const to = chosenTo === '' ? today : chosenTo;
  const within = withinDays({ from, to });
  const offer = async (table: ExportedTable, page: SheetPage): Promise<void> => {
    const what = text[table];
    const name = text.fileName(what, today);
    const content = await workbooks.write([page]);
    await noteExport(table, page.rows.length);
    offerFile(name, content);
    tell(text.exported(name, page.rows.length));
  };
  const offerLedger = async (): Promise<void> => {
    setIsReading(true);
    const issues = await uses.readLedger();
    setIsReading(false);
    const page = ledgerSheet(
      issues.filter(({ issue }) => within(issue.at)),
      template,
      { ...words, sheet: text.ledger, nameOf, join: text.join, verdictCount: text.verdictCount },
    );
    await offer('ledger', page);
  };
  const visits = (): SheetPage =>
    visitsSheet(
      records.visits.filter(({ at }) => within(at)),
      records.places,
      new Map(campaigns.map(({ id, name }) => [id, name])),
      { ...words, sheet: text.visits, titles: text.visitTitles, nameOf },
    );
  const sessions = (): SheetPage =>
    sessionsSheet(
      records.sessions.filter(({ startsAt }) => within(startsAt)),
      { sheet: text.sessions, titles: text.sessionTitles, states: words.sessionStates },
    );
  return (
    <Card title={text.export}>
      <Stack>
        <Text tone="muted">{text.exportHint}</Text>
        <Row gap="m">
          <PickerField label={text.from} type="date" value={from} onChange={setFrom} />
          <PickerField label={text.to} type="date" value={to} onChange={setTo} />
        </Row>
        <Button wide variant="primary" icon="download" busy={isReading} onPress={offerLedger}>
          {text.exportLedger}
        </Button>
        <Button wide icon="download" onPress={() => offer('visits', visits())}>
          {text.exportVisits}
        </Button>
        <Text tone="muted" size="s">
          {text.private}
        </Text>
        <Button wide icon="download" onPress={() => offer('sessions', sessions())}>
          {text.exportSessions}
        </Button>
      </Stack>
    </Card>
  );
}

/** The day of the oldest of all that can be exported. */
function firstDay({ issues, visits, sessions }: CountedRecords, today: Day): Day {
  const times = [
    ...issues.map(({ at }) => at),
    ...visits.map(({ at }) => at),
    ...sessions.map(({ startsAt }) => startsAt),
  ];
  const first = times.reduce((least, time) => Math.min(least, time), Infinity);
  return Number.isFinite(first) ? beijingDay(first) : today;
}
