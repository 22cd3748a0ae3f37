import { type ReactElement, useState } from 'react';
import type { SpotCheck } from '#domain/evaluation/spot-check.ts';
import { findingAbout } from '#domain/evaluation/spot-check.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { checksText as text } from './checks-text.ts';
import type { ChecksUses } from './checks-uses.ts';
import { DrawForm } from './draw-form.tsx';

/** 督查抽查 (LY-30 to LY-32): what was drawn so far, and drawing anew for who may. */
export function ChecksScreen({ uses }: { readonly uses: ChecksUses }): ReactElement {
  const { paths, communities, may, go } = uses;
  const checks = useWatched(uses.checks);
  const [isDrawing, setIsDrawing] = useState(false);
  const home = communities.find((scope) => may('draw-check', scope));
  return (
    <Screen
      title={text.title}
      actions={
        home !== undefined && (
          <Button variant="primary" icon="plus" onPress={() => setIsDrawing(true)}>
            {text.draw}
          </Button>
        )
      }
    >
      {checks === undefined ? (
        <Skeleton lines={6} />
      ) : checks.length === 0 ? (
        <EmptyState icon="eye" title={text.none} hint={text.noneHint} />
      ) : (
        <Stack gap="m">
          <Text tone="muted">{text.hint}</Text>
          <List label={text.title}>
            {checks.map((check) => (
              <CheckRow key={check.id} check={check} uses={uses} />
            ))}
          </List>
        </Stack>
      )}
      {home !== undefined && (
        <Sheet open={isDrawing} title={text.drawTitle} onClose={() => setIsDrawing(false)}>
          <DrawForm scope={home} uses={uses} onDrawn={(id) => go(paths.check(id))} />
        </Sheet>
      )}
    </Screen>
  );
}

interface RowProps {
  readonly check: SpotCheck;
  readonly uses: ChecksUses;
}

function CheckRow({ check, uses: { paths, names, Standing } }: RowProps): ReactElement {
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const found = check.drawn.map((record) => findingAbout(check, record));
  const differing = found.filter((finding) => finding?.result === 'differs').length;
  return (
    <ListRow
      icon="eye"
      href={paths.check(check.id)}
      title={`${text.kinds[check.kind]} · ${text.period(check.from, check.to)}`}
      detail={
        <>
          {text.drawnBy(nameOf(check.by), formatMoment(check.at))}{' '}
          {differing > 0 && (
            <Tag tone="warn" icon="warning">
              {text.differing(differing)}
            </Tag>
          )}{' '}
          <Standing recordId={check.id} />
        </>
      }
      aside={text.standing(found.filter((finding) => finding !== undefined).length, check.drawn.length)}
    />
  );
}
