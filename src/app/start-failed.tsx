import type { ReactElement } from 'react';
import { ExportUnsentButton } from '#features/sync/export-unsent.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { appText as text } from './app-text.ts';
import { offerFile } from './offer-file.ts';
import type { StartFailure } from './start-trouble.ts';

/** The records do not open: why, and the way out for what only this phone has. */
export function StartFailed({ trouble, rescue }: StartFailure): ReactElement {
  return (
    <Screen title={text.notOpened}>
      <EmptyState
        icon="warning"
        title={text.startTroubles[trouble]}
        action={<Button onPress={() => location.reload()}>{text.reload}</Button>}
      />
      {rescue !== undefined && rescue.records > 0 && (
        <Stack gap="s">
          <Text tone="muted">{text.rescueHint}</Text>
          <ExportUnsentButton {...rescue} offerFile={offerFile} />
        </Stack>
      )}
    </Screen>
  );
}
