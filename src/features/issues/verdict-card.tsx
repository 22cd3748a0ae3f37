import { type ReactElement, useState } from 'react';
import { type Verdict, VERDICTS, type Way } from '#domain/issues/codes.ts';
import type { Json } from '#lib/json.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ChosenFace, Faces, type FacesProps } from '#ui/faces.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import { TurnedRound } from '#ui/turned-round.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { issueCodes } from './issue-codes-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText } from './issues-text.ts';
import { parseWords } from './kept-words.ts';
import { proposalText as text } from './proposal-text.ts';
import { SaveFoot } from './save-foot.tsx';

interface Props {
  readonly proposalId: string;
  readonly summary: string;
  readonly uses: IssuesUses;
}

const MOODS = { satisfied: 'glad', basically: 'even', unsatisfied: 'sad' } as const;

const FACES: FacesProps<Verdict>['faces'] = VERDICTS.map((value) => ({
  value,
  label: issueCodes.verdicts[value],
  mood: MOODS[value],
}));

/** 评: the resident's own tap on a screen turned round, or by phone as the resident says. */
export function VerdictCard({ proposalId, summary, uses }: Props): ReactElement {
  const [asking, setAsking] = useState<Way>();
  const [chosen, setChosen] = useState<Verdict>();
  const [isSettled, setIsSettled] = useState(false);
  const close = (): void => {
    setAsking(undefined);
    setChosen(undefined);
    setIsSettled(false);
  };
  const choice =
    chosen === undefined ? (
      <Faces label={text.question} faces={FACES} onChoose={setChosen} />
    ) : (
      <Stack gap="m">
        <Text size="xl" strong>
          {asking === 'phone' ? text.confirmPhone : text.confirm}
        </Text>
        <ChosenFace label={issueCodes.verdicts[chosen]} mood={MOODS[chosen]} />
        <Button wide size="large" variant="primary" onPress={() => setIsSettled(true)}>
          {text.sure}
        </Button>
        <Button wide size="large" onPress={() => setChosen(undefined)}>
          {text.again}
        </Button>
      </Stack>
    );
  return (
    <Section title={text.askVerdict}>
      <Card>
        <Stack gap="s">
          <Text tone="muted">{text.verdictHint}</Text>
          <Button wide size="large" variant="primary" onPress={() => setAsking('in-person')}>
            {text.verdictTurned}
          </Button>
          <Button wide icon="phone" onPress={() => setAsking('phone')}>
            {text.verdictByPhone}
          </Button>
        </Stack>
      </Card>
      <TurnedRound
        open={asking === 'in-person' && !isSettled}
        title={text.question}
        onClose={close}
        closeLabel={text.putAway}
        turnLabel={text.turn}
      >
        <Text size="l">{issuesText.quoted(summary)}</Text>
        {choice}
      </TurnedRound>
      <Sheet open={asking === 'phone' && !isSettled} title={text.verdictByPhone} onClose={close}>
        <Stack gap="m">
          <Text tone="muted">{text.verdictByPhoneHint}</Text>
          {choice}
        </Stack>
      </Sheet>
      <Sheet open={isSettled} title={chosen === undefined ? '' : issueCodes.verdicts[chosen]} onClose={close}>
        {asking !== undefined && chosen !== undefined && (
          <VerdictForm proposalId={proposalId} verdict={chosen} way={asking} uses={uses} onDone={close} />
        )}
      </Sheet>
    </Section>
  );
}

interface FormProps {
  readonly proposalId: string;
  readonly verdict: Verdict;
  readonly way: Way;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

interface Why {
  readonly cause: string;
  readonly words: string;
}

const NOTHING: Why = { cause: '', words: '' };

/** What the volunteer adds when the phone is back: why not satisfied, and the resident's own words. */
function VerdictForm({ proposalId, verdict, way, uses, onDone }: FormProps): ReactElement {
  const kept = useKeptForm<Why>(uses.drafts, `verdict:${proposalId}`, NOTHING, parseWhy);
  const { filled, change } = kept;
  if (filled === undefined) return <Skeleton lines={3} />;
  const { cause, words } = filled;
  const taken = { verdict, way, cause: cause.trim(), words: words.trim() };
  return (
    <Stack gap="m">
      {verdict === 'unsatisfied' && (
        <TextArea
          label={text.causeTitle}
          value={cause}
          onChange={(typed) => change({ cause: typed })}
          hint={text.causeHint}
          rows={2}
        />
      )}
      <TextArea label={text.ownWords} value={words} onChange={(typed) => change({ words: typed })} rows={2} />
      <Notice tone="info">{text.forGood}</Notice>
      <SaveFoot
        label={text.saveVerdict}
        kept={kept}
        save={() => uses.takeVerdict(proposalId, taken)}
        onDone={() => {
          uses.tell(text.verdictSaved(issueCodes.verdicts[verdict]));
          onDone();
        }}
      />
    </Stack>
  );
}

function parseWhy(kept: Json): Why | undefined {
  const { cause = '', words = '' } = parseWords(kept) ?? {};
  return { cause, words };
}
