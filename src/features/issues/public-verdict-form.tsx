import { type ReactElement, useState } from 'react';
import { type Verdict, VERDICTS } from '#domain/issues/codes.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { AskField } from './ask-field.tsx';
import type { Deed } from './deed.ts';
import { issueCodes } from './issue-codes-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly deed: Deed;
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

/** 评 at a meeting (LY-34, SJ-05): what nobody proposed by name is judged by those who are there. None is chosen before. */
export function PublicVerdictForm({ deed, progress, uses, onDone }: Props): ReactElement {
  const [verdict, setVerdict] = useState<Verdict>();
  const [session, setSession] = useState('');
  const [cause, setCause] = useState('');
  const [refusal, setRefusal] = useState<IssueRefusal>();
  const save = async (given: Verdict): Promise<void> => {
    const saved = await uses.recordAction(progress.issue.id, {
      kind: 'verdict',
      proposal: '',
      verdict: given,
      way: 'session',
      cause: given === 'unsatisfied' ? cause.trim() : '',
      session,
    });
    if (saved.ok) onDone();
    else setRefusal(saved.reason);
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.publicVerdict.hint}</Text>
      <AskField ask="session" deed={deed} uses={uses} value={session} onChange={setSession} />
      <Choices
        legend={text.publicVerdict.question}
        choices={VERDICTS.map((value) => ({ value, label: issueCodes.verdicts[value] }))}
        value={verdict}
        onChoose={setVerdict}
      />
      {verdict === 'unsatisfied' && (
        <TextArea label={text.publicVerdict.cause} value={cause} onChange={setCause} rows={2} />
      )}
      <Notice tone="info">{text.publicVerdict.forGood}</Notice>
      {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
      <Button
        wide
        size="large"
        variant="primary"
        disabled={verdict === undefined || session === ''}
        onPress={() => {
          if (verdict !== undefined) void save(verdict);
        }}
      >
        {text.save}
      </Button>
    </Stack>
  );
}
