import { type ReactElement, useState } from 'react';
import { isoDay } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { ExportUnsent, UnsentExport } from '#usecases/carrying/export-unsent.ts';
import { syncText as text } from './sync-text.ts';

interface Props {
  readonly records: number;
  readonly exportUnsent: ExportUnsent;
  readonly offerFile: (name: string, text: string) => void;
}

/** 导出未上传. A file that could not be closed is handed out only after a word about who can read it. */
export function ExportUnsentButton({ records, exportUnsent, offerFile }: Props): ReactElement {
  const [open, setOpen] = useState<UnsentExport>();
  const give = ({ account, madeAt, text: content }: UnsentExport): void => {
    offerFile(text.exportName(account, isoDay(madeAt)), content);
    setOpen(undefined);
  };
  const make = async (): Promise<void> => {
    const made = await exportUnsent();
    if (made.isSealed) give(made);
    else setOpen(made);
  };
  return (
    <>
      <Button wide icon="download" onPress={make}>
        {text.exportUnsent(records)}
      </Button>
      <ConfirmDialog
        open={open !== undefined}
        title={text.notSealedTitle}
        confirmLabel={text.exportOpen}
        cancelLabel={text.exportLater}
        tone="danger"
        onCancel={() => setOpen(undefined)}
        onConfirm={() => open && give(open)}
      >
        {text.notSealed}
      </ConfirmDialog>
    </>
  );
}
