import { type ReactElement, useMemo } from 'react';
import type { ListReading } from '#domain/excel/history-rows.ts';
import {
  SESSION_COLUMNS,
  SESSION_TITLES,
  type SessionListColumn,
  VISIT_COLUMNS,
  VISIT_TITLES,
  type VisitListColumn,
} from '#domain/excel/history-titles-text.ts';
import { readSessionRows } from '#domain/excel/session-rows.ts';
import { readVisitRows } from '#domain/excel/visit-rows.ts';
import { beijingDay } from '#domain/time/day.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';
import { ImportCard } from './import-card.tsx';
import { ListPreview } from './list-preview.tsx';
import { SheetFile } from './sheet-file.tsx';

/** 导入走访记录: what the office wrote down before there was a program. */
export function VisitsFile({ uses }: { readonly uses: ExcelUses }): ReactElement {
  return (
    <ImportCard
      title={text.visitList}
      hint={text.visitListHint}
      choose={text.visitListChoose}
      icon="visit"
      workbooks={uses.workbooks}
    >
      {(sheets, onEnd) => (
        <SheetFile
          sheets={sheets}
          titles={VISIT_TITLES}
          columns={VISIT_COLUMNS}
          labels={text.visitColumns}
          noTitles={text.visitListNoTitles}
        >
          {(reading) => <VisitsSheet reading={reading} uses={uses} onEnd={onEnd} />}
        </SheetFile>
      )}
    </ImportCard>
  );
}

/** 导入会谈记录. */
export function SessionsFile({ uses }: { readonly uses: ExcelUses }): ReactElement {
  return (
    <ImportCard
      title={text.sessionList}
      hint={text.sessionListHint}
      choose={text.sessionListChoose}
      icon="session"
      workbooks={uses.workbooks}
    >
      {(sheets, onEnd) => (
        <SheetFile
          sheets={sheets}
          titles={SESSION_TITLES}
          columns={SESSION_COLUMNS}
          labels={text.sessionColumns}
          noTitles={text.sessionListNoTitles}
        >
          {(reading) => <SessionsSheet reading={reading} uses={uses} onEnd={onEnd} />}
        </SheetFile>
      )}
    </ImportCard>
  );
}

interface SheetProps<Column extends string> {
  readonly reading: ListReading<Column>;
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

function VisitsSheet({ reading, uses, onEnd }: SheetProps<VisitListColumn>): ReactElement {
  const today = beijingDay(uses.now());
  const read = useMemo(() => readVisitRows(reading, today), [reading, today]);
  return (
    <ListPreview
      read={read}
      uses={uses.importVisits}
      lineOf={({ day, place, outcome, note }) =>
        text.visitLine(day, place.name, uses.words.outcomes[outcome], note)
      }
      onTaken={(count) => uses.tell(text.visitsTaken(count))}
      onEnd={onEnd}
    />
  );
}

function SessionsSheet({ reading, uses, onEnd }: SheetProps<SessionListColumn>): ReactElement {
  const today = beijingDay(uses.now());
  const read = useMemo(() => readSessionRows(reading, today), [reading, today]);
  return (
    <ListPreview
      read={read}
      uses={uses.importSessions}
      lineOf={({ plan, people, remarks }) =>
        text.sessionLine(beijingDay(plan.startsAt), plan.theme, plan.place, people, remarks.length)
      }
      onTaken={(count) => uses.tell(text.sessionsTaken(count))}
      onEnd={onEnd}
    />
  );
}
