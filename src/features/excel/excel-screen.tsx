import type { ReactElement } from 'react';
import { Columns } from '#ui/columns.tsx';
import { Screen } from '#ui/screen.tsx';
import { ExportCard } from './export-card.tsx';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';
import { SessionsFile, VisitsFile } from './history-files.tsx';
import { RosterFile } from './roster-file.tsx';
import { TemplateCard } from './template-card.tsx';

/** Excel files in and out; all of it happens on this computer. */
export function ExcelScreen({ uses }: { readonly uses: ExcelUses }): ReactElement {
  return (
    <Screen title={text.title}>
      <Columns>
        <ExportCard uses={uses} />
        <TemplateCard uses={uses} />
      </Columns>
      <RosterFile uses={uses} />
      <VisitsFile uses={uses} />
      <SessionsFile uses={uses} />
    </Screen>
  );
}
