import { type ReactElement, useMemo, useState } from 'react';
import { CATEGORIES, type Source } from '#domain/issues/codes.ts';
import { MAX_SUMMARY_LENGTH } from '#domain/issues/summary.ts';
import { methodId } from '#domain/work-methods/method.ts';
import type { Place } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { NewIssue, OpeningRefusal } from '#usecases/issues/open-issue.ts';
import { AlikeList } from './alike-list.tsx';
import { IssueFieldInput } from './issue-field-input.tsx';
import { issueCodes } from './issue-codes-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { NO_PROPOSER, type Proposer, ProposerFields } from './proposer-fields.tsx';

/** What somebody at a desk or on the phone takes down; visits and sessions have their own way into the ledger. */
const SOURCES_HERE: readonly Source[] = ['walk-in', 'call', 'paper-form'];

/** A matter that somebody brought by coming, calling or on paper (ZZ-06), with like ones shown while it is typed. */
export function NewIssueScreen({ uses }: { readonly uses: IssuesUses }): ReactElement {
  const { paths, roster } = uses;
  const [source, setSource] = useState<Source>('walk-in');
  const [summary, setSummary] = useState('');
  const [buildingId, setBuildingId] = useState('');
  const [category, setCategory] = useState('');
  const [method, setMethod] = useState('');
  const [proposer, setProposer] = useState<Proposer>(NO_PROPOSER);
  const [refusal, setRefusal] = useState<OpeningRefusal>();
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const methods = useWatched(uses.methods);
  const building = buildings?.find(({ id }) => id === buildingId);
  const save = async (): Promise<void> => {
    const scope = uses.communities[0] ?? '';
    const issue = written({ source, summary, building, category, method, proposer });
    const opened = await uses.openIssue(scope, issue);
    if (!opened.ok) {
      setRefusal(opened.reason);
      return;
    }
    uses.tell(text.newSaved);
    uses.go(paths.issue(opened.value));
  };
  return (
    <Screen title={text.newTitle} back={{ href: paths.issues, label: text.title }}>
      <Stack gap="m">
        <Choices
          legend={text.newSource}
          choices={SOURCES_HERE.map((value) => ({ value, label: issueCodes.sources[value] }))}
          value={source}
          onChoose={setSource}
        />
        <TextArea
          label={text.newSummary}
          value={summary}
          onChange={(typed) => setSummary(typed.slice(0, MAX_SUMMARY_LENGTH))}
          hint={text.newSummaryHint}
        />
        <SelectField
          label={text.newBuilding}
          value={buildingId}
          options={[
            { value: '', label: text.anywhere },
            ...(buildings ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => {
            setBuildingId(chosen);
            setProposer(NO_PROPOSER);
          }}
        />
        <AlikeList words={summary} building={building?.name ?? ''} uses={uses} />
        <IssueFieldInput field="category" summary={summary} value={category} onChange={setCategory} />
        <SelectField
          label={text.newMethod}
          value={method}
          options={[
            { value: '', label: text.usualMethod },
            ...(methods?.offered ?? []).map((one) => ({ value: methodId(one), label: one.name })),
          ]}
          onChange={setMethod}
        />
        {building !== undefined && (
          <ProposerFields building={building.id} proposer={proposer} onChange={setProposer} roster={roster} />
        )}
        {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" icon="ledger" onPress={() => void save()}>
          {text.newSave}
        </Button>
      </Stack>
    </Screen>
  );
}

interface Written {
  readonly source: Source;
  readonly summary: string;
  readonly building: Place | undefined;
  readonly category: string;
  readonly method: string;
  readonly proposer: Proposer;
}

function written({ source, summary, building, category, method, proposer }: Written): NewIssue {
  const { door, who, words } = proposer;
  const chosen = CATEGORIES.find((one) => one === category);
  return {
    source,
    summary,
    building: building?.name ?? '',
    ...(method === '' ? {} : { method }),
    ...(chosen === undefined ? {} : { category: chosen }),
    ...(door === undefined
      ? {}
      : {
          said: { place: door, who: who.trim(), words: words.trim() === '' ? summary.trim() : words.trim() },
        }),
  };
}
