import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import type { Lift } from '#usecases/visits/lift-sentences.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly lifts: readonly Lift[];
  readonly onRemove: (lift: Lift) => void;
}

/** Sentences that go into the ledger together with the visit. */
export function LiftsWaiting({ lifts, onRemove }: Props): ReactElement | null {
  if (lifts.length === 0) return null;
  return (
    <Section title={text.liftsWaiting}>
      <List>
        {lifts.map((lift, at) => (
          <ListRow
            key={at}
            icon="ledger"
            title={lift.summary}
            detail={[lift.who === '' ? text.unnamed : lift.who, lift.into === undefined ? '' : text.liftInto]
              .filter((part) => part !== '')
              .join(' · ')}
            aside={
              <Button variant="quiet" onPress={() => onRemove(lift)}>
                {text.liftRemove}
              </Button>
            }
          />
        ))}
      </List>
    </Section>
  );
}
