import type { ReactElement } from 'react';
import type { ClashVersion } from '#domain/records/clashes.ts';
import { OPINIONS, OUTCOMES, type Visit } from '#domain/visits/visit.ts';
import { codeOf } from '#domain/records/reading.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { asText } from '#lib/json.ts';
import { VersionChoices } from '#ui/version-choices.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly visit: Visit;
  readonly nameOf: NameOf;
  readonly uses: VisitsUses;
  readonly onSettled: () => void;
}

/** 两人都改了: both versions with who and when; one tap chooses, the other stays in the history. */
export function VisitClashes({ visit, nameOf, uses, onSettled }: Props): ReactElement {
  const { settleClash, tell } = uses;
  const choose = async (field: string, id: string): Promise<string | undefined> => {
    const versions = visit.clashes.find((clash) => clash.field === field)?.versions ?? [];
    const version = versions.find((each) => each.id === id);
    if (version === undefined) return undefined;
    const settled = await settleClash(visit.id, { [field]: version.value });
    if (!settled.ok) return text.refusals[settled.reason];
    tell(text.clashSettled);
    onSettled();
    return undefined;
  };
  return (
    <VersionChoices
      hint={text.clashHint}
      choose={text.clashChoose}
      onChoose={choose}
      choices={visit.clashes.map(({ field, versions }) => ({
        key: field,
        title: text.clashTitle(text.fields[field] ?? text.otherField),
        versions: versions.map((version) => ({
          key: version.id,
          content: contentOf(field, version),
          detail: text.visitBy(nameOf(version.by), formatMoment(version.at)),
        })),
      }))}
    />
  );
}

function contentOf(field: string, { value }: ClashVersion): string {
  const outcome = field === 'outcome' ? codeOf(value, OUTCOMES) : undefined;
  if (outcome !== undefined) return text.outcomes[outcome];
  const opinion = field === 'opinion' ? codeOf(value, OPINIONS) : undefined;
  if (opinion !== undefined) return text.opinions[opinion];
  const words = asText(value);
  return words === '' ? text.noteEmpty : words;
}
