import type { ReactElement } from 'react';
import type { Issue } from '#domain/issues/issue.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { VersionChoices } from '#ui/version-choices.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { fieldName, fieldWords } from './history-sentence.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { useCategories } from './use-categories.ts';

interface Props {
  readonly issue: Issue;
  readonly nameOf: NameOf;
  readonly uses: IssuesUses;
}

/** 两人都改了: what each wrote, with who and when; one tap chooses, the other stays in the history. */
export function IssueClashes({ issue, nameOf, uses }: Props): ReactElement {
  const { settleClash, tell } = uses;
  const categories = useCategories(uses);
  const choose = async (field: string, id: string): Promise<string | undefined> => {
    const versions = issue.clashes.find((clash) => clash.field === field)?.versions ?? [];
    const version = versions.find((each) => each.id === id);
    if (version === undefined) return undefined;
    const settled = await settleClash(issue.id, { [field]: version.value });
    if (settled.ok) tell(text.clashSettled);
    return settled.ok ? undefined : issueRefusals[settled.reason];
  };
  return (
    <VersionChoices
      hint={text.clashHint}
      choose={text.clashChoose}
      onChoose={choose}
      choices={issue.clashes.map(({ field, versions }) => ({
        key: field,
        title: text.clashTitle(fieldName(field) ?? text.clashOther),
        versions: versions.map(({ id, value, by, at }) => ({
          key: id,
          content: fieldWords(field, value, categories) || text.clashEmpty,
          detail: text.by(nameOf(by), formatMoment(at)),
        })),
      }))}
    />
  );
}
