import { type ReactElement, useMemo } from 'react';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { ReadRoster } from '#usecases/roster/read-roster.ts';
import { issuesText as text } from './issues-text.ts';

export interface Proposer {
  /** Id of the door; empty for somebody unnamed, or of elsewhere. */
  readonly door: string;
  readonly who: string;
  readonly words: string;
}

export const NO_PROPOSER: Proposer = { door: '', who: '', words: '' };

interface Props {
  /** Id of the 楼栋. */
  readonly building: string;
  readonly proposer: Proposer;
  readonly onChange: (change: Partial<Proposer>) => void;
  readonly roster: ReadRoster;
}

/** Who brought it, so that an answer can be owed; nobody has to say. */
export function ProposerFields({ building, proposer, onChange, roster }: Props): ReactElement {
  const doors = useWatched(useMemo(() => roster.doorsOf(building), [roster, building]));
  return (
    <Stack gap="m">
      <SelectField
        label={text.newDoor}
        value={proposer.door}
        options={[
          { value: '', label: text.newNoDoor },
          ...(doors ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(door) => onChange({ door })}
      />
      {proposer.door !== '' && (
        <>
          <TextField
            label={text.newWho}
            value={proposer.who}
            onChange={(who) => onChange({ who })}
            hint={text.newWhoHint}
            maxLength={40}
          />
          <TextArea
            label={text.newWords}
            value={proposer.words}
            onChange={(words) => onChange({ words })}
            rows={2}
          />
        </>
      )}
    </Stack>
  );
}
