import { type ReactElement, useState } from 'react';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { PaperBatch } from '#domain/campaigns/paper-batch.ts';
import { type Answers, toggled } from '#domain/campaigns/questionnaire.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { QuestionFields } from '#ui/question-fields.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PaperRefusal } from '#usecases/campaigns/type-paper-forms.ts';
import { campaignsText as text } from './campaigns-text.ts';
import type { CampaignsUses } from './campaigns-uses.ts';

const EMPTY = { answers: {} as Answers, words: '', summary: '' };

interface Props {
  readonly batch: PaperBatch;
  readonly campaign: Campaign;
  readonly building: Place | undefined;
  readonly uses: CampaignsUses;
  readonly onEnd: () => void;
}

/** One form after the other: 无意见 is one press. */
export function PaperForm({ batch, campaign, building, uses, onEnd }: Props): ReactElement {
  const { paper, tell } = uses;
  const { id, forms, pile } = batch;
  const [form, setForm] = useState(EMPTY);
  const [count, setCount] = useState(String(pile));
  const [refusal, setRefusal] = useState<PaperRefusal>();
  const run = async (done: Promise<Result<undefined, PaperRefusal>>, then: () => void): Promise<void> => {
    const result = await done;
    setRefusal(result.ok ? undefined : result.reason);
    if (result.ok) then();
  };
  const last = forms.at(-1);
  const isFull = forms.length >= pile;
  const isSilent = form.words.trim() === '' && form.summary.trim() === '';
  return (
    <Stack>
      <Progress label={text.batchOpen(forms.length, pile)} value={Math.min(1, forms.length / pile)} />
      <Text strong>{isFull ? text.missing(pile - forms.length) : text.formNumber(forms.length + 1)}</Text>
      {!isFull && (
        <>
          <QuestionFields
            questions={campaign.questions}
            answers={form.answers}
            hint={text.chooseSeveral}
            onToggle={(asked, option) => {
              const question = campaign.questions.find((one) => one.id === asked);
              if (question) setForm({ ...form, answers: toggled(question, form.answers, option) });
            }}
            onText={(asked, words) =>
              setForm({ ...form, answers: { ...form.answers, [asked]: words === '' ? [] : [words] } })
            }
          />
          <TextArea
            label={text.words}
            hint={text.wordsHint}
            value={form.words}
            onChange={(words) => setForm({ ...form, words })}
            rows={2}
          />
          <TextField
            label={text.summary}
            hint={text.summaryHint}
            value={form.summary}
            onChange={(summary) => setForm({ ...form, summary })}
          />
          <Button
            wide
            variant="primary"
            icon="check"
            onPress={() => run(paper.add(batch, campaign, building, form), () => setForm(EMPTY))}
          >
            {isSilent ? text.noOpinion : text.next}
          </Button>
        </>
      )}
      {refusal !== undefined && <Notice tone="bad">{text.paperRefusals[refusal]}</Notice>}
      {forms.length === pile && (
        <Button
          wide
          variant="primary"
          icon="check"
          onPress={() =>
            run(paper.finish(id), () => {
              tell(text.finished);
              onEnd();
            })
          }
        >
          {text.finish}
        </Button>
      )}
      <Row gap="m">
        {last !== undefined && (
          <Button
            variant="quiet"
            icon="trash"
            onPress={() => run(paper.strike(id, last.id), () => tell(text.struck))}
          >
            {text.strikeLast}
          </Button>
        )}
        <TextField label={text.recountTo} value={count} onChange={setCount} inputMode="numeric" />
        <Button variant="quiet" onPress={() => run(paper.recount(id, Number(count)), () => undefined)}>
          {text.recount}
        </Button>
      </Row>
      <Button wide variant="quiet" onPress={onEnd}>
        {text.close}
      </Button>
    </Stack>
  );
}
