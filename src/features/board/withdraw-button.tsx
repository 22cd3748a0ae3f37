import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';

interface Props {
  readonly id: string;
  readonly uses: Pick<BoardUses, 'withdrawNotice' | 'tell'>;
}

/** Takes a notice off the public page, with a reason. */
export function WithdrawButton({ id, uses: { withdrawNotice, tell } }: Props): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<keyof typeof text.refusals>();
  const withdraw = async (): Promise<void> => {
    const saved = await withdrawNotice(id, reason);
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    setIsAsking(false);
    tell(text.withdrawn);
  };
  return (
    <>
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        {text.withdraw}
      </Button>
      <Sheet open={isAsking} title={text.withdraw} onClose={() => setIsAsking(false)}>
        <Stack gap="m">
          <TextField label={text.withdrawReason} value={reason} onChange={setReason} maxLength={60} />
          {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
          <Button wide size="large" variant="primary" onPress={withdraw}>
            {text.withdraw}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
