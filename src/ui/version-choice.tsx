import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { EntryRow } from './entry-row.tsx';
import { List } from './list.tsx';
import { Stack } from './stack.tsx';
import { Text } from './text.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface Version {
  readonly key: string;
  readonly content: ReactNode;
  /** Whose it is, and since when. */
  readonly detail: string;
}

export interface VersionChoiceProps {
  readonly title: string;
  readonly hint: string;
  readonly versions: readonly Version[];
  readonly choose: string;
  readonly busy: boolean;
  readonly onChoose: (key: string) => unknown;
}

/** Several versions of one thing, of which one tap makes the one that counts. */
export function VersionChoice(props: VersionChoiceProps): ReactElement {
  const { title, hint, versions, choose, busy, onChoose } = props;
  return (
    <Card title={title} tone="warn">
      <Stack gap="s">
        <Text>{hint}</Text>
        <List label={title}>
          {versions.map(({ key, content, detail }) => (
            <EntryRow
              key={key}
              detail={detail}
              actions={
                <Button icon="check" disabled={busy} onPress={() => onChoose(key)}>
                  {choose}
                  <VisuallyHidden>{detail}</VisuallyHidden>
                </Button>
              }
            >
              {content}
            </EntryRow>
          ))}
        </List>
      </Stack>
    </Card>
  );
}
