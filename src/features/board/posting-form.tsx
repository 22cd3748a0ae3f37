import { type ReactElement, useState } from 'react';
import type { Notice as BoardNotice } from '#domain/board/notice.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PostingRefusal } from '#usecases/board/record-posting.ts';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';

interface Props {
  readonly notice: BoardNotice;
  readonly uses: BoardUses;
}

/** 贴好了: where and on which day; it finishes the step of the method. */
export function PostingForm({ notice, uses: { recordPosting, now, tell } }: Props): ReactElement {
  const [where, setWhere] = useState('');
  const [on, setOn] = useState(() => beijingDay(now()));
  const [refusal, setRefusal] = useState<PostingRefusal>();
  const save = async (): Promise<void> => {
    const saved = await recordPosting(notice.id, { where, on, photo: '' });
    setRefusal(saved.ok ? undefined : saved.reason);
    if (!saved.ok) return;
    setWhere('');
    tell(text.outcomes[saved.value]);
  };
  return (
    <Card title={text.posted}>
      <Stack gap="m">
        <Text tone="muted">{text.postedHint}</Text>
        <TextField
          label={text.postedWhere}
          value={where}
          onChange={setWhere}
          hint={text.postedWhereHint}
          maxLength={60}
        />
        <PickerField label={text.postedOn} type="date" value={on} onChange={setOn} />
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" icon="check" onPress={() => void save()}>
          {text.posted}
        </Button>
      </Stack>
    </Card>
  );
}
