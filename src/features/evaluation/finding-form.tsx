import { type ReactElement, useState } from 'react';
import { CHECK_RESULTS, CHECK_WAYS, type CheckResult, type CheckWay } from '#domain/evaluation/spot-check.ts';
import { Choices } from '#ui/choices.tsx';
import { SaveFoot } from '#ui/save-foot.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useKeptText } from '#ui/use-kept-text.ts';
import { checksText as text } from './checks-text.ts';
import type { ChecksUses } from './checks-uses.ts';

interface Props {
  readonly checkId: string;
  readonly record: string;
  readonly uses: ChecksUses;
  readonly onDone: () => void;
}

/** What was found when somebody went and looked. */
export function FindingForm({ checkId, record, uses, onDone }: Props): ReactElement {
  const kept = useKeptText(uses.drafts, `finding:${checkId}:${record}`);
  const [way, setWay] = useState<CheckWay>('in-person');
  const [result, setResult] = useState<CheckResult>('as-written');
  return (
    <Stack gap="m">
      <Choices
        legend={text.way}
        columns={2}
        choices={CHECK_WAYS.map((value) => ({ value, label: text.ways[value] }))}
        value={way}
        onChoose={setWay}
      />
      <Choices
        legend={text.result}
        choices={CHECK_RESULTS.map((value) => ({ value, label: text.results[value] }))}
        value={result}
        onChoose={setResult}
      />
      <TextArea label={text.words} value={kept.text ?? ''} onChange={kept.keep} hint={text.wordsHint} />
      <SaveFoot
        label={text.save}
        kept={kept}
        notKept={text.draftFailed}
        refusals={text.findingRefusals}
        save={() => uses.noteFinding(checkId, { record, result, way, words: kept.text ?? '' })}
        onDone={() => {
          uses.tell(text.saved);
          onDone();
        }}
      />
    </Stack>
  );
}
