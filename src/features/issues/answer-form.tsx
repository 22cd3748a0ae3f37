import { type ReactElement, useState } from 'react';
import { WAYS, type Way } from '#domain/issues/codes.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { issueCodes } from './issue-codes-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { proposalText as text } from './proposal-text.ts';

interface Props {
  readonly proposalId: string;
  readonly uses: IssuesUses;
  readonly onDone: () => Promise<void>;
}

/** 回: what the proposer was told, and how. */
export function AnswerForm({ proposalId, uses, onDone }: Props): ReactElement {
  const [way, setWay] = useState<Way>('in-person');
  const [words, setWords] = useState('');
  const [adopted, setAdopted] = useState(true);
  const [refusal, setRefusal] = useState<IssueRefusal>();
  const save = async (): Promise<void> => {
    const saved = await uses.answerProposer(proposalId, { way, adopted, text: words.trim() });
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    uses.tell(text.answerSaved);
    await onDone();
  };
  return (
    <Section title={text.answer}>
      <Card>
        <Stack gap="m">
          <Choices
            legend={text.answerWay}
            columns={2}
            choices={WAYS.map((one) => ({ value: one, label: issueCodes.ways[one] }))}
            value={way}
            onChoose={setWay}
          />
          <TextArea
            label={text.answerText}
            value={words}
            onChange={setWords}
            hint={text.answerTextHint}
            rows={3}
          />
          <Switch label={text.adopted} checked={adopted} onChange={setAdopted} hint={text.adoptedHint} />
          {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
          <Button wide size="large" variant="primary" onPress={() => void save()}>
            {text.saveAnswer}
          </Button>
        </Stack>
      </Card>
    </Section>
  );
}
