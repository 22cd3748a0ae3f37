import { type ReactElement, useMemo } from 'react';
import { meetingPlaces } from '#domain/sessions/place-calendar.ts';
import type { Session } from '#domain/sessions/session.ts';
import { SelectField } from '#ui/select-field.tsx';
import { sessionsText as text } from './sessions-text.ts';

/** No place in particular. */
export const ALL_PLACES = '';

interface Props {
  readonly sessions: readonly Session[];
  readonly place: string;
  readonly onChoose: (place: string) => void;
}

/** One place’s calendar, what is coming and what was (JX-10), or all of them. */
export function PlaceChoice({ sessions, place, onChoose }: Props): ReactElement | null {
  const places = useMemo(() => meetingPlaces(sessions), [sessions]);
  if (places.length < 2) return null;
  return (
    <SelectField
      label={text.placeLabel}
      value={place}
      options={[
        { value: ALL_PLACES, label: text.allPlaces },
        ...places.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={onChoose}
    />
  );
}
