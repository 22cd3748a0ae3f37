import type { ReactElement } from 'react';
import { topicsIn } from '#domain/sessions/topics.ts';
import { Details } from '#ui/details.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  /** Whether the kind asks for one theme at a time. */
  readonly isOne: boolean;
  readonly theme: string;
  /** Themes put off, one a line. */
  readonly later: string;
  /** What earlier sessions left. */
  readonly topics: readonly string[];
  readonly onChange: (part: { readonly theme?: string; readonly later?: string }) => void;
}

/** One theme at a time (LY-10): with several the form asks which one now, by a tap; the others wait. */
export function PlanTheme({ isOne, theme, later, topics, onChange }: Props): ReactElement {
  const named = topicsIn(theme);
  const keepOne = (chosen: string): void => {
    const put = named.filter((topic) => topic !== chosen);
    onChange({ theme: chosen, later: [...topicsIn(later), ...put].join('\n') });
  };
  const offered = topics.filter((topic) => topic !== theme.trim());
  return (
    <>
      <TextField
        label={text.theme}
        value={theme}
        onChange={(typed) => onChange({ theme: typed })}
        hint={isOne ? text.themeHint : undefined}
        maxLength={60}
      />
      {isOne && named.length > 1 && (
        <Stack gap="s">
          <Notice tone="warn">{text.severalThemes(named.length)}</Notice>
          <List label={text.oneThemeNow}>
            {named.map((topic) => (
              <ListRow
                key={topic}
                icon="quote"
                title={text.onlyTheme(topic)}
                onPress={() => keepOne(topic)}
              />
            ))}
          </List>
        </Stack>
      )}
      {later !== '' && (
        <TextArea
          label={text.readNext}
          value={later}
          onChange={(typed) => onChange({ later: typed })}
          hint={text.laterHint}
          rows={2}
        />
      )}
      {offered.length > 0 && (
        <Details summary={text.leftOver} startsOpen={theme.trim() === ''}>
          <List label={text.leftOver}>
            {offered.map((topic) => (
              <ListRow
                key={topic}
                icon="quote"
                title={topic}
                aside={text.useAsTheme}
                onPress={() => onChange({ theme: topic })}
              />
            ))}
          </List>
        </Details>
      )}
    </>
  );
}
