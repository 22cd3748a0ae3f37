import { type ReactElement, useState } from 'react';
import { Card } from '#ui/card.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { SheetRead } from '#usecases/ports/workbooks.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';
import { RosterFile } from './roster-file.tsx';

interface Opened {
  readonly name: string;
  readonly sheets: readonly SheetRead[];
}

/** 导入户台账 (JX-06, JX-07): a file is read here, and nothing of it is written until somebody agreed. */
export function ImportCard({ uses }: { readonly uses: ExcelUses }): ReactElement {
  const [opened, setOpened] = useState<Opened>();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const open = async (file: File): Promise<void> => {
    setOpened(undefined);
    const sheets = await uses.workbooks.read(file);
    setIsUnreadable(!sheets.ok);
    if (sheets.ok) setOpened({ name: file.name, sheets: sheets.value });
  };
  return (
    <Card title={text.roster}>
      <Stack>
        <Text tone="muted">{text.rosterHint}</Text>
        <FileButton icon="door" accept=".xlsx" onFile={(file) => void open(file)}>
          {text.rosterChoose}
        </FileButton>
        {isUnreadable && <Notice tone="warn">{text.notWorkbook}</Notice>}
        {opened !== undefined && (
          <>
            <Text>{text.file(opened.name)}</Text>
            <RosterFile sheets={opened.sheets} uses={uses} onEnd={() => setOpened(undefined)} />
          </>
        )}
      </Stack>
    </Card>
  );
}
