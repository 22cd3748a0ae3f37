import type { ReactElement } from 'react';
import type { IconName } from '#ui/icon.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { settingsText as text } from './settings-text.ts';

export interface Setting {
  /** Its key in `settingsText.hints`. */
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
}

/** 设置: everything of the community that is data and that its coordinator may change. */
export function SettingsScreen({ settings }: { readonly settings: readonly Setting[] }): ReactElement {
  return (
    <Screen title={text.title}>
      <Stack gap="m">
        <Text tone="muted">{text.hint}</Text>
        <List label={text.list}>
          {settings.map(({ key, label, icon, href }) => (
            <ListRow key={key} icon={icon} title={label} detail={text.hints[key]} href={href} />
          ))}
        </List>
      </Stack>
    </Screen>
  );
}
