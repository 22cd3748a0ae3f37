import { type ReactElement, useState } from 'react';
import type { Resident } from '#domain/roster/resident.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import type { ServerOffice } from '#usecases/ports/server-office.ts';
import { rightsText as text } from './rights-text.ts';

interface Props {
  readonly resident: Resident;
  readonly office: Pick<ServerOffice, 'exportResident' | 'eraseResident'>;
  readonly offerFile: (name: string, content: string) => void;
  readonly tell: (text: string) => void;
}

/** 居民要求: all that is kept goes out as a file, or is erased by the server. For the coordinator, with a network. */
export function ResidentRights({
  resident: { id, name, scope },
  office,
  offerFile,
  tell,
}: Props): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const exportAll = async (): Promise<void> => {
    const exported = await office.exportResident(scope, id);
    if (!exported.ok) {
      setProblem(text.refusals[exported.reason]);
      return;
    }
    offerFile(text.fileName(name), JSON.stringify(exported.value, undefined, 2));
    tell(text.exported);
  };
  const eraseAll = async (): Promise<void> => {
    setIsAsking(false);
    const erased = await office.eraseResident(scope, id);
    if (erased.ok) tell(text.erased(erased.value));
    else setProblem(text.refusals[erased.reason]);
  };
  return (
    <Section title={text.rights}>
      <Stack gap="s">
        <Row gap="s" wrap>
          <Button onPress={exportAll}>{text.export}</Button>
          <Button variant="danger" onPress={() => setIsAsking(true)}>
            {text.erase}
          </Button>
        </Row>
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      </Stack>
      <ConfirmDialog
        open={isAsking}
        title={text.eraseAsk(name)}
        confirmLabel={text.eraseConfirm}
        cancelLabel={text.keep}
        tone="danger"
        onCancel={() => setIsAsking(false)}
        onConfirm={eraseAll}
      >
        {text.eraseBody}
      </ConfirmDialog>
    </Section>
  );
}
