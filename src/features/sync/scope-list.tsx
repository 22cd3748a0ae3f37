import type { ReactElement } from 'react';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { IconName } from '#ui/icon.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { ScopeSync } from '#usecases/ports/sync.ts';
import type { SyncUses } from './sync-uses.ts';
import { syncText as text } from './sync-text.ts';

interface Props {
  readonly scopes: readonly ScopeSync[];
  readonly uses: SyncUses;
}

/** Each database by the name that people know it by: how it stands, when it was last heard of, how much is coming. */
export function ScopeList({ scopes, uses }: Props): ReactElement | null {
  const nameOf = useWatched(uses.scopeNames);
  if (scopes.length === 0 || nameOf === undefined) return null;
  return (
    <Section title={text.scopes}>
      <List label={text.scopes}>
        {scopes.map((scope) => (
          <ListRow
            key={scope.scope}
            icon={iconOf(scope)}
            tone={scope.trouble === undefined ? 'neutral' : 'warn'}
            title={text.scopeName(nameOf(scope.scope))}
            detail={detailOf(scope)}
          />
        ))}
      </List>
    </Section>
  );
}

function detailOf(scope: ScopeSync): ReactElement {
  const { lastContactAt } = scope;
  return (
    <>
      {standing(scope)}
      {lastContactAt !== undefined && (
        <>
          <br />
          {text.lastContact(formatMoment(lastContactAt))}
        </>
      )}
    </>
  );
}

function iconOf({ trouble, complete }: ScopeSync): IconName {
  if (trouble !== undefined) return 'warning';
  return complete ? 'cloud-done' : 'sync';
}

function standing({ trouble, complete, coming, lastContactAt }: ScopeSync): string {
  if (trouble !== undefined) return text.scopeTroubles[trouble];
  if (lastContactAt === undefined) return text.scopeUnheard;
  if (complete) return text.scopeComplete;
  return coming === undefined ? text.scopeComing : text.scopeComingCount(coming);
}
