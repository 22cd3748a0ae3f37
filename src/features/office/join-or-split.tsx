import { type ReactElement, useState } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { triageText as text } from './triage-text.ts';
import type { TriageUses } from './triage-uses.ts';

interface Props {
  readonly row: LedgerRow;
  readonly uses: Pick<TriageUses, 'JoinPicker' | 'SplitForm' | 'tell'>;
}

/** On the board itself: into any other open issue, or apart, one for each department (QF-08). */
export function JoinOrSplit({ row, uses }: Props): ReactElement {
  const { JoinPicker, SplitForm, tell } = uses;
  const [open, setOpen] = useState<'join' | 'split'>();
  const close = (): void => setOpen(undefined);
  const done = (words: string): void => {
    close();
    tell(words);
  };
  return (
    <>
      <Row>
        <Button onPress={() => setOpen('join')}>{text.joinOther}</Button>
        <Button onPress={() => setOpen('split')}>{text.split}</Button>
      </Row>
      <Sheet open={open === 'join'} title={text.joinOther} onClose={close}>
        <JoinPicker issue={row} onJoined={() => done(text.joined)} />
      </Sheet>
      <Sheet open={open === 'split'} title={text.split} onClose={close}>
        <SplitForm issueId={row.id} onDone={() => done(text.splitDone)} />
      </Sheet>
    </>
  );
}
