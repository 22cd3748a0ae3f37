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
import { ok } from '#lib/result.ts';
import type { PostingRefusal } from '#usecases/board/record-posting.ts';
import type { MediaRefusal, NewMedia } from '#usecases/media/attach-media.ts';
import type { BoardUses } from './board-uses.ts';
import type { NoticePhotos } from './notice-photos.ts';
import { boardText as text } from './board-text.ts';

interface Props {
  readonly notice: BoardNotice;
  readonly uses: BoardUses;
  readonly photos: NoticePhotos;
}

/** 贴好了: where, on which day and, if somebody likes, a photo of it; it finishes the step of the method. */
export function PostingForm({ notice, uses: { recordPosting, now, tell }, photos }: Props): ReactElement {
  const [photo, setPhoto] = useState<NewMedia>();
  const [attached, setAttached] = useState('');
  const [where, setWhere] = useState('');
  const [on, setOn] = useState(() => beijingDay(now()));
  const [refusal, setRefusal] = useState<PostingRefusal | MediaRefusal>();
  // What a photo shows belongs to the matter: it stands with the others of the issue.
  const keepPhoto = async (chosen: NewMedia): ReturnType<NoticePhotos['attach']> => {
    const kept = await photos.attach({ id: notice.about, scope: notice.scope }, chosen);
    if (kept.ok) setAttached(kept.value);
    return kept;
  };
  const save = async (): Promise<void> => {
    if (where.trim() === '') {
      setRefusal('no-place');
      return;
    }
    const kept = photo === undefined || attached !== '' ? ok(attached) : await keepPhoto(photo);
    if (!kept.ok) {
      setRefusal(kept.reason);
      return;
    }
    const saved = await recordPosting(notice.id, { where, on, photo: kept.value });
    setRefusal(saved.ok ? undefined : saved.reason);
    if (!saved.ok) return;
    setWhere('');
    setPhoto(undefined);
    setAttached('');
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
        <photos.Picker
          photo={photo}
          onChoose={(chosen) => {
            setPhoto(chosen);
            setAttached('');
          }}
        />
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" icon="check" onPress={save}>
          {text.posted}
        </Button>
      </Stack>
    </Card>
  );
}
