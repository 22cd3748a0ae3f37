import type { ReactElement } from 'react';
import { isoDay } from '#domain/time/moment-text.ts';
import { syncText } from '#features/sync/sync-text.ts';
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
  const unsent = rescue?.();
  return (
    <Screen title={text.notOpened}>
      <EmptyState
        icon="warning"
        title={text.startTroubles[trouble]}
        action={<Button onPress={() => location.reload()}>{text.reload}</Button>}
      />
      {unsent !== undefined && unsent.records > 0 && (
        <Stack gap="s">
          <Text tone="muted">{text.rescueHint}</Text>
          <Button
            wide
            icon="download"
            onPress={() => offerFile(syncText.exportName(unsent.account, isoDay(unsent.madeAt)), unsent.text)}
          >
            {syncText.exportUnsent(unsent.records)}
          </Button>
        </Stack>
      )}
    </Screen>
  );
}
