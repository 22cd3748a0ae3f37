import type { ReactElement } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Stack } from '#ui/stack.tsx';
import { useNightChoice } from './night-choice.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly session: Session;
  readonly uses: SessionsUses;
}

/** The way out of a session, and how the screen looks while it lasts. */
export function EndView({ session, uses: { paths } }: Props): ReactElement {
  const { isNight, setNight } = useNightChoice();
  return (
    <Stack gap="m">
      <ButtonLink
        wide
        size="large"
        variant="primary"
        icon="verified"
        href={paths.session(session.id, 'read-back')}
      >
        {text.toReadBack}
      </ButtonLink>
      <ButtonLink wide icon="note" href={paths.session(session.id, 'minutes')}>
        {text.minutes}
      </ButtonLink>
      <Button wide icon={isNight ? 'sun' : 'moon'} onPress={() => setNight(!isNight)}>
        {isNight ? text.nightOff : text.nightOn}
      </Button>
      <Details summary={text.shortcuts}>
        <KeyValue items={text.shortcutList.map(({ keys, does }) => ({ name: keys, value: does }))} />
      </Details>
    </Stack>
  );
}
