import type { ReactElement } from 'react';
import type { Resident } from '#domain/roster/resident.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { asText } from '#lib/json.ts';
import { useWatched } from '#ui/use-watched.ts';
import { VersionChoice } from '#ui/version-choice.tsx';
import type { RosterUses } from './roster-uses.ts';
import { rosterText as text } from './roster-text.ts';

interface Props {
  readonly resident: Resident;
  readonly uses: RosterUses;
  readonly busy: boolean;
  readonly onChoose: (field: string, value: string) => unknown;
}

/** 两人都改了: what each wrote about this person; one tap chooses. */
export function ResidentClashes({ resident, uses, busy, onChoose }: Props): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  return (
    <>
      {resident.clashes.map(({ field, versions }) => (
        <VersionChoice
          key={field}
          title={text.clashTitle(text.fields[field] ?? text.otherField)}
          hint={text.clashHint}
          choose={text.clashChoose}
          busy={busy}
          versions={versions.map(({ id, value, by, at }) => ({
            key: id,
            content: asText(value) === '' ? text.clashEmpty : asText(value),
            detail: text.clashBy(nameOf(by), formatMoment(at)),
          }))}
          onChoose={(id) => onChoose(field, asText(versions.find((version) => version.id === id)?.value))}
        />
      ))}
    </>
  );
}
