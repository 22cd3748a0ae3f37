import { type ReactElement, useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Details } from './details.tsx';
import { EmptyState } from './empty-state.tsx';
import { galleryText as text } from './gallery-text.ts';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { Sheet } from './sheet.tsx';
import { Skeleton } from './skeleton.tsx';
import { Text } from './text.tsx';
import type { ToastMessage } from './toast.tsx';
import type { Tone } from './tone.ts';

const tones: readonly Tone[] = ['neutral', 'info', 'good', 'warn', 'bad', 'quiet'];

export interface GalleryFeedbackProps {
  readonly onToast: (toast: ToastMessage) => void;
}

export function GalleryFeedback({ onToast }: GalleryFeedbackProps): ReactElement {
  const [open, setOpen] = useState<'sheet' | 'confirm'>();
  const close = (): void => setOpen(undefined);

  return (
    <Section title={text.feedback}>
      {tones.map((tone) => (
        <Notice
          key={tone}
          tone={tone}
          title={tone === 'good' ? text.noticeTitle : undefined}
          action={tone === 'info' && <Button onPress={close}>{text.update}</Button>}
        >
          {text.notices[tone]}
        </Notice>
      ))}
      <Card>
        <EmptyState
          icon="stool"
          title={text.emptyTitle}
          hint={text.emptyHint}
          action={
            <Button variant="primary" icon="visit" onPress={close}>
              {text.emptyAction}
            </Button>
          }
        />
      </Card>
      <Skeleton />
      <Card>
        <Progress label={text.syncing} value={0.4} />
        <Progress label={text.reading} />
        <Details summary={text.question}>
          <Text>{text.answer}</Text>
        </Details>
        <Row>
          <Button
            onPress={() =>
              onToast({
                id: 'saved',
                text: text.toast,
                tone: 'good',
                action: { label: text.undo, onPress: close },
              })
            }
          >
            {text.showToast}
          </Button>
          <Button onPress={() => onToast({ id: 'full', text: text.badToast, tone: 'bad' })}>
            {text.showBadToast}
          </Button>
          <Button onPress={() => setOpen('sheet')}>{text.openSheet}</Button>
          <Button onPress={() => setOpen('confirm')}>{text.openConfirm}</Button>
        </Row>
      </Card>
      <Sheet
        open={open === 'sheet'}
        title={text.sheetTitle}
        onClose={close}
        footer={
          <Button variant="primary" size="large" wide onPress={close}>
            {text.primary}
          </Button>
        }
      >
        <Notice tone="info">{text.notices.info}</Notice>
        <Text>{text.noteValue}</Text>
      </Sheet>
      <ConfirmDialog
        open={open === 'confirm'}
        title={text.confirmTitle}
        confirmLabel={text.confirm}
        cancelLabel={text.cancel}
        tone="danger"
        onConfirm={close}
        onCancel={close}
      >
        {text.confirmBody}
      </ConfirmDialog>
    </Section>
  );
}
