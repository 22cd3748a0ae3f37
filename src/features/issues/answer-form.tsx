import { type ReactElement, useState } from 'react';
import { WAYS, type Way } from '#domain/issues/codes.ts';
import { codeOf } from '#domain/records/reading.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { issueCodes } from './issue-codes-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText } from './issues-text.ts';
import { proposalText as text } from './proposal-text.ts';

interface Props {
  readonly proposalId: string;
  readonly uses: IssuesUses;
}

interface Written {
  readonly way: Way;
  readonly words: string;
  readonly adopted: boolean;
}

const BLANK: Written = { way: 'in-person', words: '', adopted: true };

/** 回: what the proposer was told, and how. */
export function AnswerForm({ proposalId, uses }: Props): ReactElement {
  const kept = useKeptForm(uses.drafts, `answer:${proposalId}`, BLANK, parseAnswer);
  const { filled, hasFailed, change, drop } = kept;
  const [refusal, setRefusal] = useState<IssueRefusal>();
  if (filled === undefined) return <Skeleton lines={4} />;
  const { way, words, adopted } = filled;
  const save = async (): Promise<void> => {
    const saved = await uses.answerProposer(proposalId, { way, adopted, text: words.trim() });
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    uses.tell(text.answerSaved);
    await drop();
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
            onChoose={(chosen) => change({ way: chosen })}
          />
          <TextArea
            label={text.answerText}
            value={words}
            onChange={(typed) => change({ words: typed })}
            hint={text.answerTextHint}
            rows={3}
          />
          <Switch
            label={text.adopted}
            checked={adopted}
            onChange={(isAdopted) => change({ adopted: isAdopted })}
            hint={text.adoptedHint}
          />
          {hasFailed && <Notice tone="bad">{issuesText.draftFailed}</Notice>}
          {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
          <Button wide size="large" variant="primary" onPress={() => void save()}>
            {text.saveAnswer}
          </Button>
        </Stack>
      </Card>
    </Section>
  );
}

function parseAnswer(kept: Json): Written | undefined {
  if (!isJsonObject(kept)) return undefined;
  const { way, words, adopted } = kept;
  return { way: codeOf(way, WAYS) ?? BLANK.way, words: asText(words), adopted: adopted !== false };
}
