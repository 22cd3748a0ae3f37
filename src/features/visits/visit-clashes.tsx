import { type ReactElement, useState } from 'react';
import type { Clash, ClashVersion } from '#domain/records/clashes.ts';
import { OPINIONS, OUTCOMES, type Visit } from '#domain/visits/visit.ts';
import { codeOf } from '#domain/records/reading.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { asText } from '#lib/json.ts';
import { Notice } from '#ui/notice.tsx';
import { VersionChoice } from '#ui/version-choice.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
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
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const choose = async ({ field, versions }: Clash, id: string): Promise<void> => {
    const version = versions.find((each) => each.id === id);
    if (version === undefined || isBusy) return;
    setIsBusy(true);
    const settled = await settleClash(visit.id, { [field]: version.value });
    setIsBusy(false);
    setRefusal(settled.ok ? undefined : settled.reason);
    if (!settled.ok) return;
    tell(text.clashSettled);
    onSettled();
  };
  return (
    <>
      {visit.clashes.map((clash) => (
        <VersionChoice
          key={clash.field}
          title={text.clashTitle(text.fields[clash.field] ?? text.otherField)}
          hint={text.clashHint}
          choose={text.clashChoose}
          busy={isBusy}
          versions={clash.versions.map((version) => ({
            key: version.id,
            content: contentOf(clash.field, version),
            detail: text.visitBy(nameOf(version.by), formatMoment(version.at)),
          }))}
          onChoose={(id) => void choose(clash, id)}
        />
      ))}
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
    </>
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
