import { type ReactElement, useState } from 'react';
import { Card } from '#ui/card.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { ImportCarried } from '#usecases/carrying/import-carried.ts';
import { ExportUnsentButton } from './export-unsent.tsx';
import type { SyncUses } from './sync-uses.ts';
import { syncText as text } from './sync-text.ts';

interface Props {
  readonly unsent: number;
  readonly uses: SyncUses;
}

/** 捎带: what waits here as one file, and for a coordinator the way in for somebody else's. */
export function CarryingCard({ unsent, uses }: Props): ReactElement | null {
  const { exportUnsent, importCarried, offerFile } = uses;
  if (unsent === 0 && importCarried === undefined) return null;
  return (
    <Card title={text.carrying}>
      <Stack gap="s">
        {unsent > 0 && (
          <>
            <Text tone="muted">{text.exportHint}</Text>
            <ExportUnsentButton records={unsent} exportUnsent={exportUnsent} offerFile={offerFile} />
          </>
        )}
        {importCarried !== undefined && <Import importCarried={importCarried} />}
      </Stack>
    </Card>
  );
}

function Import({ importCarried }: { readonly importCarried: ImportCarried }): ReactElement {
  const [end, setEnd] = useState<Awaited<ReturnType<ImportCarried>>>();
  const take = async (file: File): Promise<void> => {
    setEnd(await importCarried(await file.text()));
  };
  return (
    <>
      <Text tone="muted">{text.importHint}</Text>
      <FileButton wide icon="plus" accept=".json,application/json" onFile={take}>
        {text.importCarried}
      </FileButton>
      {end !== undefined && (
        <Notice tone={end.ok ? 'good' : 'bad'}>
          {end.ok ? text.imported(end.value) : text.importRefusals[end.reason]}
        </Notice>
      )}
    </>
  );
}
