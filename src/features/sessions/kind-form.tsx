import { type ReactElement, useState } from 'react';
import { PEOPLE } from '#domain/sessions/people.ts';
import { BASES, type RepresentationRule } from '#domain/sessions/representation.ts';
import { EVERY, type Rhythm } from '#domain/sessions/rhythm.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { THEME_AREAS } from '#domain/sessions/themes.ts';
import { VENUES } from '#domain/sessions/venues.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { KindsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly kind: SessionKind;
  readonly uses: KindsUses;
  readonly onDone: () => void;
}

export function KindForm({ kind, uses, onDone }: Props): ReactElement {
  const [edited, setEdited] = useState(kind);
  const [agenda, setAgenda] = useState(kind.agenda.join('\n'));
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<SessionKind>): void => setEdited({ ...edited, ...part });
  const save = async (): Promise<void> => {
    const [community] = uses.communities;
    if (community === undefined) return;
    const lines = agenda.split('\n').map((line) => line.trim());
    const saved = await uses.saveKind(community, { ...edited, agenda: lines.filter((line) => line !== '') });
    if (saved.ok) {
      uses.tell(text.kindSaved);
      onDone();
    } else setProblem(saved.reason === 'no-name' ? text.kindNoName : text.saving[saved.reason]);
  };
  return (
    <Stack gap="m">
      <TextField
        label={text.kindName}
        value={edited.name}
        onChange={(name) => change({ name })}
        maxLength={30}
      />
      <SelectField
        label={text.venue}
        value={edited.venue}
        options={VENUES.map((venue) => ({ value: venue, label: text.venues[venue] }))}
        onChange={(venue) => change({ venue })}
      />
      <RhythmFields rhythm={edited.rhythm} onChange={(rhythm) => change({ rhythm })} />
      <Details summary={text.kindPeople}>
        <Several
          all={PEOPLE}
          names={text.people}
          chosen={edited.people}
          onChange={(people) => change({ people })}
        />
      </Details>
      <Switch
        label={text.kindOneTheme}
        checked={edited.oneTheme}
        onChange={(oneTheme) => change({ oneTheme })}
      />
      <RuleFields rule={edited.representation} onChange={(representation) => change({ representation })} />
      <TextArea label={text.kindAgenda} value={agenda} onChange={setAgenda} hint={text.agendaHint} rows={4} />
      <Switch label={text.kindRetired} checked={edited.retired} onChange={(retired) => change({ retired })} />
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <Button wide size="large" variant="primary" onPress={save}>
        {text.kindSave}
      </Button>
    </Stack>
  );
}

interface RhythmProps {
  readonly rhythm: Rhythm;
  readonly onChange: (rhythm: Rhythm) => void;
}

function RhythmFields({ rhythm, onChange }: RhythmProps): ReactElement {
  const { every, weekday, day, month, time } = rhythm;
  const number = (
    label: string,
    value: number,
    names: readonly string[],
    choose: (chosen: number) => void,
  ): ReactElement => (
    <SelectField
      label={label}
      value={String(value)}
      options={names.map((name, nth) => ({ value: String(nth + 1), label: name }))}
      onChange={(chosen) => choose(Number(chosen))}
    />
  );
  return (
    <>
      <SelectField
        label={text.kindEvery}
        value={every}
        options={EVERY.map((one) => ({ value: one, label: text.every[one] }))}
        onChange={(chosen) => onChange({ ...rhythm, every: chosen })}
      />
      {every === 'week' &&
        number(text.kindWeekday, weekday, text.weekdays, (chosen) =>
          onChange({ ...rhythm, weekday: chosen }),
        )}
      {every === 'quarter' &&
        number(text.kindMonth, month, [1, 2, 3].map(text.monthOf), (chosen) =>
          onChange({ ...rhythm, month: chosen }),
        )}
      {(every === 'month' || every === 'quarter') &&
        number(text.kindDayOfMonth, day, DAYS.map(text.dayOf), (chosen) =>
          onChange({ ...rhythm, day: chosen }),
        )}
      <PickerField
        label={text.kindTime}
        type="time"
        value={time}
        onChange={(chosen) => onChange({ ...rhythm, time: chosen === '' ? time : chosen })}
      />
    </>
  );
}

const DAYS = Array.from({ length: 31 }, (_, nth) => nth + 1);

interface RuleProps {
  readonly rule: RepresentationRule;
  readonly onChange: (rule: RepresentationRule) => void;
}

/** LY-11, with what the article leaves open as a setting (A7, 1). */
function RuleFields({ rule, onChange }: RuleProps): ReactElement {
  const percents = PERCENTS.includes(rule.percent) ? PERCENTS : [rule.percent, ...PERCENTS];
  return (
    <Details summary={text.ratio}>
      <Stack gap="m">
        <SelectField
          label={text.kindPercent}
          value={String(rule.percent)}
          options={percents.map((percent) => ({ value: String(percent), label: `${percent}%` }))}
          onChange={(percent) => onChange({ ...rule, percent: Number(percent) })}
        />
        <SelectField
          label={text.kindBase}
          value={rule.base}
          options={BASES.map((base) => ({ value: base, label: text.bases[base] }))}
          onChange={(base) => onChange({ ...rule, base })}
        />
        <Details summary={text.kindCounted}>
          <Several
            all={PEOPLE}
            names={text.people}
            chosen={rule.counted}
            onChange={(counted) => onChange({ ...rule, counted })}
          />
        </Details>
        <Details summary={text.kindAreas}>
          <Several
            all={THEME_AREAS}
            names={text.areas}
            chosen={rule.areas}
            onChange={(areas) => onChange({ ...rule, areas })}
          />
        </Details>
      </Stack>
    </Details>
  );
}

const PERCENTS: readonly number[] = [50, 55, 60, 65, 70, 75, 80];

interface SeveralProps<V extends string> {
  readonly all: readonly V[];
  readonly names: Readonly<Record<V, string>>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly V[]) => void;
}

function Several<V extends string>({ all, names, chosen, onChange }: SeveralProps<V>): ReactElement {
  return (
    <Stack gap="s">
      {all.map((one) => (
        <Switch
          key={one}
          label={names[one]}
          checked={chosen.includes(one)}
          onChange={(isChosen) =>
            onChange(all.filter((other) => (other === one ? isChosen : chosen.includes(other))))
          }
        />
      ))}
    </Stack>
  );
}
