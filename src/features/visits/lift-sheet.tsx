import { type ReactElement, type ReactNode, useState } from 'react';
import { firstSummary, MAX_SUMMARY_LENGTH, namesSomeone, type Recognisable } from '#domain/issues/summary.ts';
import { sentencesOf } from '#domain/visits/sentences.ts';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import type { AlikeAsked } from '#usecases/issues/find-alike.ts';
import type { Lift } from '#usecases/visits/lift-sentences.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly note: string;
  /** Words marked in the note; they skip the choice of a sentence. */
  readonly selected: string;
  readonly recognisable: Recognisable;
  /** What of the ledger says the same as a sentence, to be joined. */
  readonly alikeTo: (words: string, onJoin: NonNullable<AlikeAsked['onJoin']>) => ReactNode;
  readonly onLift: (lift: Lift) => void;
  readonly onClose: () => void;
}

/** Takes a sentence of the note into the ledger: which words, how the ledger puts it, who said it. */
export function LiftSheet({ note, selected, recognisable, alikeTo, onLift, onClose }: Props): ReactElement {
  const [words, setWords] = useState(selected);
  return (
    <Sheet open title={words === '' ? text.liftTitle : text.lift} onClose={onClose}>
      {words === '' ? (
        <SentenceChoice note={note} onChoose={setWords} />
      ) : (
        <LiftForm words={words} recognisable={recognisable} alikeTo={alikeTo} onLift={onLift} />
      )}
    </Sheet>
  );
}

interface ChoiceProps {
  readonly note: string;
  readonly onChoose: (words: string) => void;
}

function SentenceChoice({ note, onChoose }: ChoiceProps): ReactElement {
  const sentences = sentencesOf(note);
  if (sentences.length === 0) return <Text>{text.liftNothing}</Text>;
  return (
    <Stack gap="s">
      <Text tone="muted">{text.liftHint}</Text>
      <List label={text.liftTitle}>
        {sentences.map((sentence, at) => (
          <ListRow key={at} icon="quote" title={sentence} onPress={() => onChoose(sentence)} />
        ))}
      </List>
    </Stack>
  );
}

interface FormProps extends Pick<Props, 'recognisable' | 'alikeTo' | 'onLift'> {
  readonly words: string;
}

function LiftForm({ words, recognisable, alikeTo, onLift }: FormProps): ReactElement {
  const [summary, setSummary] = useState(() => firstSummary(words, recognisable, text.resident));
  const [who, setWho] = useState('');
  const named = namesSomeone(summary, recognisable);
  return (
    <Stack gap="m">
      <Text preserveLines>{text.quoted(words)}</Text>
      <TextArea
        label={text.liftSummary}
        value={summary}
        onChange={(typed) => setSummary(typed.slice(0, MAX_SUMMARY_LENGTH))}
        hint={text.liftSummaryHint}
        rows={3}
      />
      {named.length > 0 && <Notice tone="warn">{text.namesSomeone(named)}</Notice>}
      <TextField label={text.liftWho} value={who} onChange={setWho} hint={text.liftWhoHint} maxLength={40} />
      {alikeTo(summary, (issue) =>
        onLift({ words, summary: issue.summary, who: who.trim(), into: issue.id }),
      )}
      <Button
        wide
        variant="primary"
        size="large"
        icon="ledger"
        disabled={named.length > 0 || summary.trim() === ''}
        onPress={() => onLift({ words, summary: summary.trim(), who: who.trim() })}
      >
        {text.liftDone}
      </Button>
    </Stack>
  );
}
