import { type ReactElement, useState } from 'react';
import { type Verdict, VERDICTS } from '#domain/issues/codes.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { refuse, type Result } from '#lib/result.ts';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import { AskField } from './ask-field.tsx';
import type { Deed } from './deed.ts';
import { issueCodes } from './issue-codes-text.ts';
import type { FormRefusal } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { SaveFoot } from './save-foot.tsx';

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
  const save = async (): Promise<Result<unknown, FormRefusal>> => {
    if (verdict === undefined) return refuse('fields-missing');
    return uses.recordAction(progress.issue.id, {
      kind: 'verdict',
      proposal: '',
      verdict,
      way: 'session',
      cause: verdict === 'unsatisfied' ? cause.trim() : '',
      session,
    });
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
      <SaveFoot
        label={text.save}
        disabled={verdict === undefined || session === ''}
        save={save}
        onDone={onDone}
      />
    </Stack>
  );
}
