import type { ReactElement } from 'react';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { countUnsent, type ScopeSync, type SyncSnapshot } from '#usecases/ports/sync.ts';
import { CarryingCard } from './carrying-card.tsx';
import { ScopeList } from './scope-list.tsx';
import type { SyncUses } from './sync-uses.ts';
import { syncText as text } from './sync-text.ts';
import { UnsentLists } from './unsent-lists.tsx';
import { useSyncSnapshot } from './use-sync-snapshot.ts';

/** 我的 → 同步: what has not arrived, what was refused and why, how each database stands, and the ways out. */
export function SyncScreen({ uses }: { readonly uses: SyncUses }): ReactElement {
  const { sync, paths, signInPath } = uses;
  const snapshot = useSyncSnapshot(sync);
  const { phase, trouble, lastContactAt, waiting, refused } = snapshot;
  return (
    <Screen title={text.title} back={{ href: paths.me, label: text.me }}>
      <Stack gap="m">
        {trouble !== undefined && (
          <Notice
            tone={phase === 'signed-out' ? 'bad' : 'warn'}
            action={
              phase === 'signed-out' ? <ButtonLink href={signInPath}>{text.signInAgain}</ButtonLink> : null
            }
          >
            {text.troubles[trouble]}
          </Notice>
        )}
        <Card title={text.phase(snapshot)}>
          <Stack gap="s">
            <Text>{text.unsentSum(waiting.size, refused.size)}</Text>
            <Coming snapshot={snapshot} />
            <Text tone="muted">
              {lastContactAt === undefined
                ? text.neverContact
                : text.lastContact(formatMoment(lastContactAt))}
            </Text>
            <Button wide variant="primary" size="large" icon="sync" onPress={sync.syncNow}>
              {text.syncNow}
            </Button>
          </Stack>
        </Card>
        <UnsentLists snapshot={snapshot} uses={uses} />
        <CarryingCard unsent={countUnsent(snapshot)} uses={uses} />
        <ScopeList scopes={scopesIn(snapshot)} uses={uses} />
      </Stack>
    </Screen>
  );
}

/** Where the device takes nothing in, no database can be said to be all there. */
function scopesIn({ trouble, scopes }: SyncSnapshot): readonly ScopeSync[] {
  return trouble === 'storage' ? scopes.map((scope) => ({ ...scope, trouble })) : scopes;
}

/** How far a long round has come, in records; the screen can be left meanwhile. */
function Coming({
  snapshot: { phase, received, scopes },
}: {
  readonly snapshot: SyncSnapshot;
}): ReactElement | null {
  const coming = scopes.reduce((sum, scope) => sum + (scope.coming ?? 0), 0);
  if (phase !== 'working' || coming === 0) return null;
  return <Progress label={text.coming(received, coming)} value={received / (received + coming)} />;
}
