import { type ReactElement, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import type { SessionPlan } from '#domain/sessions/session.ts';
import { THEME_AREAS } from '#domain/sessions/themes.ts';
import { VENUES } from '#domain/sessions/venues.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { PlanDay } from './plan-day.tsx';
import { parsePlanDraft, type PlanDraft, planOf } from './plan-draft.ts';
import { PlanTheme } from './plan-theme.tsx';
import { SamePlace } from './same-place.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly draftKey: string;
  readonly start: PlanDraft;
  /** What the form begins with when another kind is chosen. */
  readonly startFor: (kind: SessionKind) => PlanDraft;
  readonly kinds: readonly SessionKind[];
  /** What the last session of a kind left for the next one. */
  readonly topicsFor: (kind: string) => readonly string[];
  readonly buildings: readonly Place[];
  /** Id of the session whose plan is changed; undefined for a new one. */
  readonly session: string | undefined;
  readonly uses: SessionsUses;
  readonly saveLabel: string;
  readonly save: (plan: SessionPlan) => Promise<Result<unknown, SaveRefusal>>;
}

/** Theme, place and time of a session; what is typed is kept until it is saved. */
export function PlanForm(props: Props): ReactElement {
  const { draftKey, start, startFor, kinds, topicsFor, buildings, session, uses, saveLabel, save } = props;
  const {
    filled: draft,
    hasFailed,
    change,
    drop,
  } = useKeptForm(uses.drafts, draftKey, start, parsePlanDraft);
  const [problem, setProblem] = useState<string>();
  if (draft === undefined) return <Skeleton lines={8} />;
  const kind = kinds.find(({ code }) => code === draft.kind);
  const chooseKind = (code: string): void => {
    const chosen = kinds.find((one) => one.code === code);
    if (chosen === undefined) return;
    const { venue, agenda, day, time } = startFor(chosen);
    change({ kind: code, venue, agenda, day, time });
  };
  const submit = async (): Promise<void> => {
    const building = buildings.find(({ id }) => id === draft.building);
    const plan = planOf(draft, kind?.name ?? draft.kind, building?.name ?? '');
    if (plan === undefined) {
      setProblem(text.dayMissing);
      return;
    }
    const saved = await save(plan);
    if (saved.ok) await drop();
    else setProblem(text.saving[saved.reason]);
  };
  return (
    <Stack gap="m">
      <Card>
        <SelectField
          label={text.kindLabel}
          value={draft.kind}
          options={kindOptions(kinds, draft.kind)}
          onChange={chooseKind}
        />
        <PlanTheme
          isOne={kind?.oneTheme !== false}
          theme={draft.theme}
          later={draft.later}
          topics={topicsFor(draft.kind)}
          onChange={change}
        />
        <SelectField
          label={text.area}
          value={draft.area}
          options={THEME_AREAS.map((area) => ({ value: area, label: text.areas[area] }))}
          onChange={(area) => change({ area })}
        />
        {kind?.representation.areas.includes(draft.area) === true && (
          <Text tone="muted" size="s">
            {text.livelihoodHint(kind.representation.percent)}
          </Text>
        )}
      </Card>
      <Card>
        <PlanDay
          rhythm={(kind ?? plainKind(draft.kind)).rhythm}
          start={start.day}
          day={draft.day}
          time={draft.time}
          onChange={change}
          uses={uses}
        />
        <Choices
          legend={text.venue}
          columns={3}
          value={draft.venue}
          onChoose={(venue) => change({ venue })}
          choices={VENUES.map((venue) => ({ value: venue, label: text.venues[venue] }))}
        />
        <Text tone="muted" size="s">
          {text.openFirst}
        </Text>
        <SelectField
          label={text.building}
          value={draft.building}
          options={[
            { value: '', label: text.wholeCommunity },
            ...buildings.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(building) => change({ building })}
        />
        <TextField
          label={text.place}
          value={draft.place}
          onChange={(place) => change({ place })}
          hint={text.placeHint}
          maxLength={60}
        />
        <SamePlace day={draft.day} place={draft.place} session={session} uses={uses} />
      </Card>
      <Card>
        <TextField
          label={text.host}
          value={draft.host}
          onChange={(host) => change({ host })}
          maxLength={40}
        />
        <TextArea
          label={text.coHosts}
          value={draft.coHosts}
          onChange={(coHosts) => change({ coHosts })}
          hint={text.coHostsHint}
          rows={2}
        />
        <TextArea
          label={text.agenda}
          value={draft.agenda}
          onChange={(agenda) => change({ agenda })}
          hint={text.agendaHint}
          rows={4}
        />
      </Card>
      {draft.theme.trim() === '' && <Notice tone="info">{text.themeMissing}</Notice>}
      {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <Button wide size="large" variant="primary" icon="check" onPress={submit}>
        {saveLabel}
      </Button>
    </Stack>
  );
}

function kindOptions(
  kinds: readonly SessionKind[],
  chosen: string,
): readonly { readonly value: string; readonly label: string }[] {
  const offered = kinds.filter(({ code, retired }) => !retired || code === chosen);
  return offered.map(({ code, name }) => ({ value: code, label: name }));
}
