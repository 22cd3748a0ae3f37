import { type ReactElement, useState } from 'react';
import { type Stage, STAGES } from '#domain/media/media.ts';
import { Button } from '#ui/button.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Segments } from '#ui/segments.tsx';
import { Text } from '#ui/text.tsx';
import { useAttempt } from '#ui/use-press.ts';
import type { NewMedia, Subject } from '#usecases/media/attach-media.ts';
import type { MediaUses } from './media-uses.ts';
import { mediaText as text } from './media-text.ts';
import { PHOTO_TYPE, shrinkPhoto } from './shrink-photo.ts';
import { useRecorder } from './use-recorder.ts';

interface Props {
  readonly subject: Subject;
  readonly isStaged: boolean;
  readonly uses: Pick<MediaUses, 'attachMedia' | 'beginRecording' | 'tell'>;
}

/** Takes a photo or a voice memo. */
export function AddMedia({
  subject,
  isStaged,
  uses: { attachMedia, beginRecording, tell },
}: Props): ReactElement {
  const [stage, setStage] = useState<Stage>('before');
  const [trouble, setTrouble] = useState<string>();
  const attempt = useAttempt();
  const attach = async (media: Omit<NewMedia, 'stage'>): Promise<boolean> => {
    const attached = await attachMedia(subject, { ...media, stage: isStaged ? stage : undefined });
    setTrouble(attached.ok ? undefined : text.refusals[attached.reason]);
    if (attached.ok) tell(text.saved);
    return attached.ok;
  };
  const addPhoto = async (file: File): Promise<void> => {
    const shrunk = await shrinkPhoto(file);
    if (shrunk.ok) await attach({ kind: 'photo', contentType: PHOTO_TYPE, bytes: shrunk.value, seconds: 0 });
    else setTrouble(text.notAPhoto);
  };
  const recorder = useRecorder({
    begin: (contentType) => beginRecording(subject, contentType),
    onRecorded: ({ begun, ...recorded }) =>
      attempt(
        attach({ id: begun?.id, kind: 'voice', ...recorded }).then(async (isKept) =>
          isKept ? begun?.forget() : begun?.leave(),
        ),
      ),
    onNoMicrophone: () => setTrouble(text.noMicrophone),
  });
  return (
    <>
      {isStaged && (
        <Segments
          label={text.stageLegend}
          value={stage}
          onChoose={setStage}
          segments={STAGES.map((value) => ({ value, label: text.stages[value] }))}
        />
      )}
      <Row gap="s" wrap>
        <FileButton accept="image/*" icon="camera" onFile={addPhoto}>
          {text.photo}
        </FileButton>
        {recorder.running === undefined ? (
          <Button icon="microphone" onPress={() => recorder.start()}>
            {text.record}
          </Button>
        ) : (
          <Button variant="danger" icon="microphone" onPress={recorder.stop}>
            {text.stop(recorder.running)}
          </Button>
        )}
      </Row>
      {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
      <Text tone="muted" size="s">
        {text.hint}
      </Text>
    </>
  );
}
