import { type ReactElement, useMemo } from 'react';
import type { Source } from '#domain/issues/codes.ts';
import { codeOf } from '#domain/records/reading.ts';
import type { Json } from '#lib/json.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Choices } from '#ui/choices.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { useWatched } from '#ui/use-watched.ts';
import { SOURCES_HERE } from './desk-sources.ts';
import { issueCodes } from './issue-codes-text.ts';
import type { FormRefusal } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { SaveFoot } from './save-foot.tsx';
import { parseWords } from './kept-words.ts';
import { NO_PROPOSER, type Proposer, ProposerFields } from './proposer-fields.tsx';

interface Props {
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

interface Written extends Proposer {
  readonly source: Source;
  /** Id of the 楼栋; empty for that of the issue. */
  readonly building: string;
}

const BLANK: Written = { ...NO_PROPOSER, source: 'walk-in', building: '' };

/** Somebody else who brought the same matter by coming, calling or on paper (ZZ-06), and is owed an answer too. */
export function AddProposerForm({ progress: { issue }, uses, onDone }: Props): ReactElement {
  const { roster } = uses;
  const kept = useKeptForm(uses.drafts, `proposer:${issue.id}`, BLANK, parseWritten);
  const { filled, change } = kept;
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  if (buildings === undefined || filled === undefined) return <Skeleton lines={3} />;
  const { source, door, who, words } = filled;
  const building = filled.building || (buildings.find(({ name }) => name === issue.building)?.id ?? '');
  const save = async (): Promise<Result<unknown, FormRefusal>> => {
    const place = door === '' ? undefined : await roster.place(door);
    if (place === undefined) return refuse('no-door');
    const said = words.trim() === '' ? issue.summary : words.trim();
    return uses.addProposal(issue.id, { place, who: who.trim(), words: said, at: { source } });
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.addProposerHint}</Text>
      <Choices
        legend={text.newSource}
        choices={SOURCES_HERE.map((value) => ({ value, label: issueCodes.sources[value] }))}
        value={source}
        onChoose={(chosen) => change({ source: chosen })}
      />
      <SelectField
        label={text.proposerBuilding}
        value={building}
        options={[
          { value: '', label: text.choose },
          ...buildings.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ ...NO_PROPOSER, building: id })}
      />
      {building !== '' && (
        <ProposerFields building={building} proposer={filled} onChange={change} roster={roster} />
      )}
      <SaveFoot label={text.deeds.proposed} kept={kept} save={save} onDone={onDone} />
    </Stack>
  );
}

function parseWritten(kept: Json): Written | undefined {
  const words = parseWords(kept);
  return words && { ...BLANK, ...words, source: codeOf(words['source'], SOURCES_HERE) ?? BLANK.source };
}
