import { type ReactElement, useCallback, useState } from 'react';
import type { Question } from '#domain/campaigns/questionnaire.ts';
import type { Place } from '#domain/roster/place.ts';
import { OUTCOMES, type Opinion, type Outcome } from '#domain/visits/visit.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { LiftRefusal } from '#usecases/visits/lift-sentences.ts';
import type { NewVisit } from '#usecases/visits/record-visit.ts';
import { Questionnaire } from './questionnaire.tsx';
import { LiftSheet } from './lift-sheet.tsx';
import { LiftsWaiting } from './lifts-waiting.tsx';
import { outcomeLook } from './outcome-look.ts';
import { useVisitDraft, type VisitDraft } from './use-visit-draft.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

/** Outcomes after which there is somebody to listen to. */
const WITH_SOMEBODY: readonly Outcome[] = ['met', 'phone'];

interface Props {
  readonly place: Place;
  readonly draftKey: string;
  readonly start: VisitDraft;
  /** What the campaign asks at this door. */
  readonly questions: readonly Question[];
  /** A new visit is saved by one tap where nobody was met; a correction waits for the save button. */
  readonly isNew: boolean;
  readonly uses: VisitsUses;
  readonly save: (visit: NewVisit) => Promise<Result<unknown, SaveRefusal | LiftRefusal>>;
  readonly onCancel?: () => void;
}

/** What happened at the door: outcome by one tap, 无意见 by one tap, a free page of note, sentences for the ledger. */
export function VisitForm(props: Props): ReactElement {
  const { place, draftKey, start, questions, isNew, uses, save, onCancel } = props;
  const { filled: draft, isBack, hasFailed, change, drop } = useVisitDraft(uses.drafts, draftKey, start);
  const [selected, setSelected] = useState('');
  const [isLifting, setIsLifting] = useState(false);
  const [saving, setSaving] = useState<Opinion>();
  const [refusal, setRefusal] = useState<SaveRefusal | LiftRefusal>();
  const recognisable = useAsked(useCallback(() => uses.recognisableAt(place), [uses, place]));
  if (draft === undefined) return <Skeleton lines={4} />;
  const { outcome, note, lifts, answers } = draft;

  const submit = async (visit: NewVisit): Promise<void> => {
    if (saving !== undefined) return;
    setSaving(visit.opinion);
    setRefusal(undefined);
    const saved = await save(visit).finally(() => setSaving(undefined));
    if (saved.ok) await drop();
    else setRefusal(saved.reason);
  };
  const isEmpty = note.trim() === '' && lifts.length === 0;
  const choose = (chosen: Outcome): Promise<void> | undefined => {
    if (isNew && isEmpty && !WITH_SOMEBODY.includes(chosen)) {
      return submit({ outcome: chosen, opinion: 'not-asked', note: '', lifts: [] });
    }
    change({ outcome: chosen });
    return undefined;
  };
  const hasSomebody = outcome !== undefined && WITH_SOMEBODY.includes(outcome);
  const opinion: Opinion = !hasSomebody ? 'not-asked' : isEmpty ? 'none' : 'given';
  return (
    <Stack gap="m">
      {isBack && isNew && (
        <Notice
          tone="info"
          action={
            <Button variant="quiet" onPress={drop}>
              {text.discardDraft}
            </Button>
          }
        >
          {text.draftBack}
        </Notice>
      )}
      <Choices
        legend={text.outcomeLegend}
        columns={5}
        value={outcome}
        onChoose={choose}
        choices={OUTCOMES.map((value) => ({ value, label: text.outcomes[value], ...outcomeLook[value] }))}
      />
      {outcome !== undefined && (
        <>
          {hasSomebody && questions.length > 0 && (
            <Questionnaire
              questions={questions}
              answers={answers}
              onChange={(given) => change({ answers: given })}
            />
          )}
          {isNew && hasSomebody && isEmpty && (
            <Button
              wide
              variant="primary"
              size="large"
              icon="check"
              busy={saving === 'none'}
              onPress={() => submit({ outcome, opinion: 'none', note: '', lifts: [], answers })}
            >
              {text.noOpinion}
            </Button>
          )}
          <TextArea
            label={text.noteLabel}
            hint={hasFailed ? undefined : text.noteHint}
            placeholder={text.notePlaceholder}
            value={note}
            onChange={(typed) => change({ note: typed })}
            onSelectText={({ text: words }) => setSelected(words.trim())}
            rows={6}
          />
          <Button wide variant="secondary" icon="quote" onPress={() => setIsLifting(true)}>
            {selected === '' ? text.lift : text.liftSelected}
          </Button>
          <LiftsWaiting
            lifts={lifts}
            onRemove={(removed) => change({ lifts: lifts.filter((lift) => lift !== removed) })}
          />
          {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
          {(!isNew || !isEmpty || !hasSomebody) && (
            <Button
              wide
              variant="primary"
              size="large"
              icon="check"
              busy={saving !== undefined}
              onPress={() => submit({ outcome, opinion, note, lifts, ...(hasSomebody ? { answers } : {}) })}
            >
              {isNew ? text.save : text.saveCorrection}
            </Button>
          )}
        </>
      )}
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      {onCancel !== undefined && (
        <Button wide variant="quiet" onPress={() => drop().then(onCancel)}>
          {text.cancel}
        </Button>
      )}
      {isLifting && recognisable.state === 'answered' && (
        <LiftSheet
          note={note}
          selected={selected}
          recognisable={recognisable.answer}
          alikeTo={(words, onJoin) => uses.alikeTo({ words, building: place.building ?? '', onJoin })}
          onClose={() => setIsLifting(false)}
          onLift={(lift) => {
            change({ lifts: [...lifts, lift] });
            setSelected('');
            setIsLifting(false);
          }}
        />
      )}
    </Stack>
  );
}
