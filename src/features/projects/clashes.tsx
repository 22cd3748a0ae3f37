import type { ReactElement } from 'react';
import { readAllotment } from '#domain/projects/fund.ts';
import { readKeepers } from '#domain/projects/money-keepers.ts';
import { formatYuan } from '#domain/projects/money.ts';
import type { Clash } from '#domain/records/clashes.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Json } from '#lib/json.ts';
import { useWatched } from '#ui/use-watched.ts';
import { VersionChoices } from '#ui/version-choices.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  /** A project or a fund. */
  readonly record: { readonly id: string; readonly clashes: readonly Clash[] };
  readonly uses: ProjectsUses;
}

/** 两人都改了: what each wrote, with who and when; one tap chooses, the other stays in the record. */
export function Clashes({ record: { id, clashes }, uses }: Props): ReactElement | null {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  if (clashes.length === 0) return null;
  const choose = async (field: string, entry: string): Promise<string | undefined> => {
    const versions = clashes.find((clash) => clash.field === field)?.versions ?? [];
    const version = versions.find((each) => each.id === entry);
    if (version === undefined) return undefined;
    const settled = await uses.settleClash(id, { [field]: version.value });
    if (settled.ok) uses.tell(text.clashSettled);
    return settled.ok ? undefined : text.settleRefusals[settled.reason];
  };
  return (
    <VersionChoices
      hint={text.clashHint}
      choose={text.clashChoose}
      onChoose={choose}
      choices={clashes.map(({ field, versions }) => ({
        key: field,
        title: text.clashTitle(text.fields[field] ?? text.clashOther),
        versions: versions.map(({ id: key, value, by, at }) => ({
          key,
          content: valueWords(field, value, nameOf) || text.clashEmpty,
          detail: text.clashBy(nameOf(by), formatMoment(at)),
        })),
      }))}
    />
  );
}

function valueWords(field: string, value: Json, nameOf: NameOf): string {
  const keepers = readKeepers(value);
  if (keepers !== undefined) return text.keepersWords(nameOf(keepers.cash), nameOf(keepers.books));
  const allotment = readAllotment(value);
  if (allotment !== undefined) return text.allotmentWords(allotment.members, formatYuan(allotment.fen));
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' → ');
  if (field === 'budget' && typeof value === 'number') return text.yuan(formatYuan(value));
  return typeof value === 'string' ? value : '';
}
