import { type ReactElement, useState } from 'react';
import type { Rhythm } from '#domain/sessions/rhythm.ts';
import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { KindForm } from './kind-form.tsx';
import type { KindsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

/** 会谈类型: what coordinators change, for all phones of the community. */
export function KindsScreen({ uses }: { readonly uses: KindsUses }): ReactElement {
  const kinds = useWatched(uses.kinds);
  const mayChange = uses.communities.some((scope) => uses.may('change-kinds', scope));
  const [edited, setEdited] = useState<SessionKind>();
  return (
    <Screen
      title={text.kinds}
      actions={
        mayChange && (
          <Button icon="plus" onPress={() => setEdited(plainKind(''))}>
            {text.kindNew}
          </Button>
        )
      }
    >
      {kinds === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Stack gap="m">
          <Text tone="muted">{text.kindsHint}</Text>
          <List label={text.kinds}>
            {kinds.map((kind) => (
              <ListRow
                key={kind.code}
                icon="stool"
                title={kind.name}
                detail={`${rhythmLine(kind.rhythm)} · ${text.venues[kind.venue]}`}
                aside={kind.retired && <Tag tone="quiet">{text.kindRetired}</Tag>}
                onPress={mayChange ? () => setEdited(kind) : undefined}
              />
            ))}
          </List>
        </Stack>
      )}
      {edited !== undefined && (
        <Sheet
          open
          title={edited.name === '' ? text.kindNew : edited.name}
          onClose={() => setEdited(undefined)}
        >
          <KindForm kind={edited} uses={uses} onDone={() => setEdited(undefined)} />
        </Sheet>
      )}
    </Screen>
  );
}

function rhythmLine({ every, weekday, day, month, time }: Rhythm): string {
  switch (every) {
    case 'none':
      return text.rhythmLine.none;
    case 'week':
      return text.rhythmLine.week(text.weekdays[weekday - 1] ?? '', time);
    case 'month':
      return text.rhythmLine.month(day, time);
    case 'quarter':
      return text.rhythmLine.quarter(month, day, time);
  }
}
