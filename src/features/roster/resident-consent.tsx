import type { ReactElement } from 'react';
import { CONSENTED_KIND, type ConsentKind, WITHDREW_KIND } from '#domain/roster/consent.ts';
import type { Resident } from '#domain/roster/resident.ts';
import { formatDay } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { rightsText as text } from './rights-text.ts';

interface Props {
  readonly resident: Resident;
  readonly now: number;
  readonly onWord: (kind: ConsentKind, said: string) => unknown;
}

/** 告知同意: the text to read out, and what the resident said to which version of it. */
export function ResidentConsent({ resident: { name, consent }, now, onWord }: Props): ReactElement {
  return (
    <Section title={text.title}>
      <Stack gap="s">
        <Text tone="muted">{text.notice}</Text>
        <Text>
          {consent === undefined ? text.notAgreed : text.agreed(formatDay(consent.at, now), consent.version)}
        </Text>
        {consent === undefined ? (
          <Button onPress={() => onWord(CONSENTED_KIND, text.agreedNow(name))}>{text.agree}</Button>
        ) : (
          <Button variant="quiet" onPress={() => onWord(WITHDREW_KIND, text.withdrawn(name))}>
            {text.withdraw}
          </Button>
        )}
      </Stack>
    </Section>
  );
}
