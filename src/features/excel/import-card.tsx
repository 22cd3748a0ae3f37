import { type ReactElement, useState } from 'react';
import { Card } from '#ui/card.tsx';
import { FileButton } from '#ui/file-button.tsx';
import type { IconName } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { SheetRead, Workbooks } from '#usecases/ports/workbooks.ts';
import { excelText as text } from './excel-text.ts';

interface Opened {
  readonly name: string;
  readonly sheets: readonly SheetRead[];
}

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly icon: IconName;
  readonly workbooks: Workbooks;
  /** What is shown of an opened file; `onEnd` puts it away. */
  readonly children: (sheets: readonly SheetRead[], onEnd: () => void) => ReactElement;
}

/** A file of the office is read here, and nothing of it is written until somebody agreed. */
export function ImportCard({ title, hint, choose, icon, workbooks, children }: Props): ReactElement {
  const [opened, setOpened] = useState<Opened>();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const open = async (file: File): Promise<void> => {
    setOpened(undefined);
    const sheets = await workbooks.read(file);
    setIsUnreadable(!sheets.ok);
    if (sheets.ok) setOpened({ name: file.name, sheets: sheets.value });
  };
  return (
    <Card title={title}>
      <Stack>
        <Text tone="muted">{hint}</Text>
        <FileButton icon={icon} accept=".xlsx" onFile={open}>
          {choose}
        </FileButton>
        {isUnreadable && <Notice tone="warn">{text.notWorkbook}</Notice>}
        {opened !== undefined && (
          <>
            <Text>{text.file(opened.name)}</Text>
            {children(opened.sheets, () => setOpened(undefined))}
          </>
        )}
      </Stack>
    </Card>
  );
}
