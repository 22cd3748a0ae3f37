import type { ReactElement } from 'react';
import { WAYS, type Way } from '#domain/issues/codes.ts';
import { codeOf } from '#domain/records/reading.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';
import { Card } from '#ui/card.tsx';
import { Choices } from '#ui/choices.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { issueCodes } from './issue-codes-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { proposalText as text } from './proposal-text.ts';
import { SaveFoot } from './save-foot.tsx';

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
  const { filled, change } = kept;
  if (filled === undefined) return <Skeleton lines={4} />;
  const { way, words, adopted } = filled;
  const save = (): ReturnType<IssuesUses['answerProposer']> =>
    uses.answerProposer(proposalId, { way, adopted, text: words.trim() });
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
          <SaveFoot
            label={text.saveAnswer}
            kept={kept}
            save={save}
            onDone={() => uses.tell(text.answerSaved)}
          />
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
