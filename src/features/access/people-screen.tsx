import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { FrontFrame } from '#ui/front-frame.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { lockText as text } from './lock-text.ts';

export interface PersonHere {
  readonly name: string;
  /** Whether a 锁屏密码 opens the records; otherwise the account's password with a network does. */
  readonly hasLock: boolean;
}

interface Props {
  readonly people: readonly PersonHere[];
  readonly onChoose: (name: string) => void;
  readonly onSomeoneElse: () => void;
}

/** 换人: whoever has records on this shared phone, and the way in for somebody new. */
export function PeopleScreen({ people, onChoose, onSomeoneElse }: Props): ReactElement {
  return (
    <FrontFrame title={text.people}>
      <Stack gap="l">
        <List label={text.people}>
          {people.map(({ name, hasLock }) => (
            <ListRow
              key={name}
              icon={hasLock ? 'lock' : 'person'}
              title={name}
              detail={hasLock ? text.withLock : text.withPassword}
              onPress={() => onChoose(name)}
            />
          ))}
        </List>
        <Button wide icon="plus" onPress={onSomeoneElse}>
          {text.someoneElse}
        </Button>
        <Text tone="muted" size="s">
          {text.peopleHint}
        </Text>
      </Stack>
    </FrontFrame>
  );
}
