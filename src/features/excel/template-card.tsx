import { type ReactElement, useState } from 'react';
import type { LedgerTemplate } from '#domain/excel/ledger-template.ts';
import { LEDGER_COLUMNS, LEDGER_TITLES } from '#domain/excel/ledger-titles-text.ts';
import { findHeader } from '#domain/excel/titles.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';

const EMPTY = '';
const OPTIONS = [
  { value: EMPTY, label: text.templateEmpty },
  ...LEDGER_COLUMNS.map((code) => ({ value: code, label: LEDGER_TITLES[code][0] ?? code })),
];

/** The office's own form of the 台账: its titles are matched once and kept. */
export function TemplateCard({ uses }: { readonly uses: ExcelUses }): ReactElement {
  const { workbooks, keepTemplate, community, tell } = uses;
  const kept = useWatched(uses.template);
  const [draft, setDraft] = useState<LedgerTemplate>();
  const [fault, setFault] = useState<string>();
  const look = async (file: File): Promise<void> => {
    const sheets = await workbooks.read(file);
    if (!sheets.ok) {
      setFault(text.notWorkbook);
      return;
    }
    const headers = sheets.value.map(({ rows }) => findHeader(rows, LEDGER_TITLES));
    const header = headers.find((found) => found !== undefined);
    if (header === undefined) {
      setFault(text.noTitles);
      return;
    }
    setFault(undefined);
    const columns = header.titles.filter(({ title }) => title !== '');
    setDraft({ heading: header.heading, columns });
  };
  const keep = async (template: LedgerTemplate): Promise<void> => {
    const saved = await keepTemplate(community, template);
    if (!saved.ok) {
      setFault(text.refusals[saved.reason]);
      return;
    }
    setDraft(undefined);
    tell(text.templateKept);
  };
  return (
    <Card title={text.template}>
      <Stack>
        <Text tone="muted">{text.templateHint}</Text>
        {draft === undefined && kept !== undefined && (
          <Text>{text.join(kept.columns.map(({ title }) => title))}</Text>
        )}
        <FileButton wide icon="ledger" accept=".xlsx" onFile={look}>
          {text.templateChoose}
        </FileButton>
        {fault !== undefined && <Notice tone="warn">{fault}</Notice>}
        {draft !== undefined && (
          <>
            {draft.heading !== '' && <Text strong>{draft.heading}</Text>}
            <Text tone="muted">{text.templateMatch}</Text>
            {draft.columns.map(({ title, code }, nth) => (
              <SelectField
                key={nth}
                label={title}
                value={code ?? EMPTY}
                options={OPTIONS}
                onChange={(chosen) =>
                  setDraft({
                    ...draft,
                    columns: draft.columns.map((column, at) =>
                      at === nth ? { title, code: LEDGER_COLUMNS.find((known) => known === chosen) } : column,
                    ),
                  })
                }
              />
            ))}
            <Button wide variant="primary" icon="check" onPress={() => keep(draft)}>
              {text.templateKeep}
            </Button>
            <Button wide variant="quiet" onPress={() => setDraft(undefined)}>
              {text.cancel}
            </Button>
          </>
        )}
      </Stack>
    </Card>
  );
}
