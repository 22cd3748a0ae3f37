import { type ReactElement, useMemo, useState } from 'react';
import { type Stage, STAGES } from '#domain/media/media.ts';
import { Button } from '#ui/button.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { MediaGrid } from '#ui/media-grid.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Segments } from '#ui/segments.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NewMedia, Subject } from '#usecases/media/attach-media.ts';
import { MediaItem } from './media-item.tsx';
import type { MediaUses } from './media-uses.ts';
import { mediaText as text } from './media-text.ts';
import { PHOTO_TYPE, shrinkPhoto } from './shrink-photo.ts';
import { useRecorder } from './use-recorder.ts';

interface Props {
  readonly subject: Subject;
  /** Whether a photo is of before or after the work. */
  readonly isStaged: boolean;
  readonly uses: MediaUses;
}

/** Photos and voice memos of one visit, session or issue; offered, never needed. */
export function MediaSection({ subject, isStaged, uses }: Props): ReactElement {
  const { watchMedia, attachMedia, tell } = uses;
  const all = useWatched(useMemo(() => watchMedia(subject.id), [watchMedia, subject.id]));
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const [stage, setStage] = useState<Stage>('before');
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const attach = async (media: Omit<NewMedia, 'stage'>): Promise<void> => {
    const attached = await attachMedia(subject, { ...media, stage: isStaged ? stage : undefined });
    setTrouble(attached.ok ? undefined : text.refusals[attached.reason]);
    if (attached.ok) tell(text.saved);
  };
  const addPhoto = async (file: File): Promise<void> => {
    setIsBusy(true);
    const shrunk = await shrinkPhoto(file);
    if (shrunk.ok) await attach({ kind: 'photo', contentType: PHOTO_TYPE, bytes: shrunk.value, seconds: 0 });
    else setTrouble(text.notAPhoto);
    setIsBusy(false);
  };
  const recorder = useRecorder(
    (recorded) => void attach({ kind: 'voice', ...recorded }),
    () => setTrouble(text.noMicrophone),
  );
  return (
    <Section title={text.title} count={all?.length}>
      <Stack gap="m">
        {all !== undefined && all.length > 0 && (
          <MediaGrid label={text.title}>
            {all.map((media) => (
              <MediaItem key={media.id} media={media} nameOf={nameOf} uses={uses} />
            ))}
          </MediaGrid>
        )}
        {isStaged && (
          <Segments
            label={text.stageLegend}
            value={stage}
            onChoose={setStage}
            segments={STAGES.map((value) => ({ value, label: text.stages[value] }))}
          />
        )}
        <Row gap="s" wrap>
          <FileButton accept="image/*" icon="camera" busy={isBusy} onFile={(file) => void addPhoto(file)}>
            {text.photo}
          </FileButton>
          {recorder.running === undefined ? (
            <Button icon="microphone" onPress={() => void recorder.start()}>
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
      </Stack>
    </Section>
  );
}
