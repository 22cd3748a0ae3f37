import type { ReactElement } from 'react';
import { formatMoment } from '#domain/time/moment-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { passedUpText as text } from './passed-up-text.ts';
import type { PassedUpUses } from './passed-up-uses.ts';

/** 上报件 (ZZ-14): what the communities of a street passed up, the newest first. */
export function PassedUpScreen({ uses }: { readonly uses: PassedUpUses }): ReactElement {
  const { paths, Standing } = uses;
  const all = useWatched(uses.passedUp);
  return (
    <Screen title={text.title} back={{ href: paths.issues, label: text.ledger }}>
      {all === undefined ? (
        <Skeleton lines={6} />
      ) : all.length === 0 ? (
        <EmptyState icon="inbox" title={text.none} hint={text.noneHint} />
      ) : (
        <List label={text.title}>
          {all.map(({ id, summary, building, communityName, at, isUnanswered }) => (
            <ListRow
              key={id}
              icon="inbox"
              href={paths.passedUp(id)}
              title={[building, summary].filter((part) => part !== '').join(' · ')}
              detail={
                <>
                  {text.from(communityName, formatMoment(at))} <Standing recordId={id} />
                </>
              }
              aside={
                <Tag tone={isUnanswered ? 'warn' : 'good'}>
                  {isUnanswered ? text.unanswered : text.answered}
                </Tag>
              }
            />
          ))}
        </List>
      )}
    </Screen>
  );
}
