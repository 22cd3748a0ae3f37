import type { ReactElement } from 'react';
import { codeOf } from '#domain/records/reading.ts';
import type { Session } from '#domain/sessions/session.ts';
import { THEME_AREAS } from '#domain/sessions/themes.ts';
import { VENUES } from '#domain/sessions/venues.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { asText, type Json } from '#lib/json.ts';
import { useWatched } from '#ui/use-watched.ts';
import { VersionChoices } from '#ui/version-choices.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly session: Session;
  readonly uses: SessionsUses;
}

/** 两人都改了: what each settled for this evening; one tap chooses, the other stays in the history. */
export function SessionClashes({ session, uses: { names, settleClash, tell } }: Props): ReactElement {
  const nameOf = useWatched(names) ?? ((account: string) => account);
  const choose = async (field: string, id: string): Promise<string | undefined> => {
    const versions = session.clashes.find((clash) => clash.field === field)?.versions ?? [];
    const version = versions.find((each) => each.id === id);
    if (version === undefined) return undefined;
    const settled = await settleClash(session.id, { [field]: version.value });
    if (settled.ok) tell(text.clashSettled);
    return settled.ok ? undefined : text.saving[settled.reason];
  };
  return (
    <VersionChoices
      hint={text.clashHint}
      choose={text.clashChoose}
      onChoose={choose}
      choices={session.clashes.map(({ field, versions }) => ({
        key: field,
        title: text.clashTitle(nameOfField(field)),
        versions: versions.map(({ id, value, by, at }) => ({
          key: id,
          content: wordsOf(field, value) || text.clashEmpty,
          detail: text.clashBy(nameOf(by), formatMoment(at)),
        })),
      }))}
    />
  );
}

function nameOfField(field: string): string {
  const names: Readonly<Record<string, string>> = text.clashFields;
  return names[field] ?? text.clashOther;
}

function wordsOf(field: string, value: Json): string {
  const area = field === 'area' ? codeOf(value, THEME_AREAS) : undefined;
  if (area !== undefined) return text.areas[area];
  const venue = field === 'venue' ? codeOf(value, VENUES) : undefined;
  if (venue !== undefined) return text.venues[venue];
  const moment = field === 'startsAt' ? Date.parse(asText(value)) : Number.NaN;
  if (!Number.isNaN(moment)) return formatMoment(moment);
  return Array.isArray(value) ? value.map(asText).join('、') : asText(value);
}
