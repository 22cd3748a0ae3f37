import { type ReactElement, useMemo } from 'react';
import type { Source } from '#domain/issues/codes.ts';
import { codeOf } from '#domain/records/reading.ts';
import { MAX_SUMMARY_LENGTH } from '#domain/issues/summary.ts';
import { methodId } from '#domain/work-methods/method.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Json } from '#lib/json.ts';
import { Choices } from '#ui/choices.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { NewIssue } from '#usecases/issues/open-issue.ts';
import { AlikeList } from './alike-list.tsx';
import { SOURCES_HERE } from './desk-sources.ts';
import { IssueFieldInput } from './issue-field-input.tsx';
import { issueCodes } from './issue-codes-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { parseWords } from './kept-words.ts';
import { NO_PROPOSER, type Proposer, ProposerFields } from './proposer-fields.tsx';
import { SaveFoot } from './save-foot.tsx';

interface Written extends Proposer {
  readonly source: Source;
  readonly summary: string;
  /** Id of the 楼栋. */
  readonly building: string;
  readonly category: string;
  readonly method: string;
}

const BLANK: Written = {
  ...NO_PROPOSER,
  source: 'walk-in',
  summary: '',
  building: '',
  category: '',
  method: '',
};

/** A matter that somebody brought by coming, calling or on paper (ZZ-06), with like ones shown while it is typed. */
export function NewIssueScreen({ uses }: { readonly uses: IssuesUses }): ReactElement {
  const { paths, roster, communities, may } = uses;
  const home = communities.find((scope) => may('open-issue', scope));
  const kept = useKeptForm(uses.drafts, 'new-issue', BLANK, parseWritten);
  const { filled, change } = kept;
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const methods = useWatched(uses.methods);
  if (home === undefined) {
    return (
      <Screen title={text.newTitle} back={{ href: paths.issues, label: text.title }}>
        <EmptyState icon="lock" title={text.notYours} hint={text.notYoursHint} />
      </Screen>
    );
  }
  if (filled === undefined) return <Skeleton lines={8} />;
  const { source, summary, category, method } = filled;
  const building = buildings?.find(({ id }) => id === filled.building);
  const save = async (): ReturnType<IssuesUses['openIssue']> => {
    const door = filled.door === '' ? undefined : await roster.place(filled.door);
    return uses.openIssue(home, newIssue(filled, building, door));
  };
  return (
    <Screen title={text.newTitle} back={{ href: paths.issues, label: text.title }}>
      <Stack gap="m">
        <Choices
          legend={text.newSource}
          choices={SOURCES_HERE.map((value) => ({ value, label: issueCodes.sources[value] }))}
          value={source}
          onChoose={(chosen) => change({ source: chosen })}
        />
        <TextArea
          label={text.newSummary}
          value={summary}
          onChange={(typed) => change({ summary: typed.slice(0, MAX_SUMMARY_LENGTH) })}
          hint={text.newSummaryHint}
        />
        <SelectField
          label={text.newBuilding}
          value={filled.building}
          options={[
            { value: '', label: text.anywhere },
            ...(buildings ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => change({ ...NO_PROPOSER, building: chosen })}
        />
        <AlikeList words={summary} building={building?.name ?? ''} uses={uses} />
        <IssueFieldInput
          field="category"
          uses={uses}
          summary={summary}
          value={category}
          onChange={(chosen) => change({ category: chosen })}
        />
        <SelectField
          label={text.newMethod}
          value={method}
          options={[
            { value: '', label: text.usualMethod(methods?.usual.name ?? '') },
            ...(methods?.offered ?? []).map((one) => ({ value: methodId(one), label: one.name })),
          ]}
          onChange={(chosen) => change({ method: chosen })}
        />
        {building !== undefined && (
          <ProposerFields building={building.id} proposer={filled} onChange={change} roster={roster} />
        )}
        <SaveFoot
          label={text.newSave}
          icon="ledger"
          kept={kept}
          save={save}
          onDone={(issue) => {
            uses.tell(text.newSaved);
            uses.go(paths.issue(issue));
          }}
        />
      </Stack>
    </Screen>
  );
}

function newIssue(
  { source, summary, category, method, who, words }: Written,
  building: Place | undefined,
  door: Place | undefined,
): NewIssue {
  return {
    source,
    summary,
    building: building?.name ?? '',
    ...(method === '' ? {} : { method }),
    ...(category === '' ? {} : { category }),
    ...(door === undefined
      ? {}
      : {
          said: { place: door, who: who.trim(), words: words.trim() === '' ? summary.trim() : words.trim() },
        }),
  };
}

function parseWritten(kept: Json): Written | undefined {
  const words = parseWords(kept);
  return words && { ...BLANK, ...words, source: codeOf(words['source'], SOURCES_HERE) ?? BLANK.source };
}
