import type { ReactElement, ReactNode } from 'react';
import { type Fund, fundStanding } from '#domain/projects/fund.ts';
import { formatYuan, parseYuan } from '#domain/projects/money.ts';
import { LABELS, type Project, type ProjectKind } from '#domain/projects/project.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Result } from '#lib/result.ts';
import { Card } from '#ui/card.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Notice } from '#ui/notice.tsx';
import { SaveFoot } from '#ui/save-foot.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { KeptForm } from '#ui/use-kept-form.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { ProjectFields, SaveProjectRefusal } from '#usecases/projects/save-project.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

/** As it is typed: stages one a line, money in yuan. */
export type TypedProject = Readonly<
  Record<
    | 'kind'
    | 'name'
    | 'what'
    | 'companion'
    | 'session'
    | 'stages'
    | 'fund'
    | 'budget'
    | 'lead'
    | 'people'
    | 'support',
    string
  >
>;

/** So many of the latest sessions are offered. */
const SESSIONS = 30;

/** What was typed, read; an amount that is none becomes one that is refused. */
export function readTyped(typed: TypedProject): ProjectFields {
  const { name, what, companion, session, stages, budget, lead, people, support } = typed;
  return {
    ...{ name, what, companion, session },
    stages: stages
      .split('\n')
      .map((stage) => stage.trim())
      .filter((stage) => stage !== ''),
    budget: budget.trim() === '' ? 0 : (parseYuan(budget) ?? -1),
    labels: { lead, people, support },
  };
}

interface Props<Value> {
  readonly kind: ProjectKind;
  readonly kept: KeptForm<TypedProject>;
  readonly filled: TypedProject;
  /** A project that is changed keeps its fund. */
  readonly isNew: boolean;
  readonly action: string;
  readonly save: () => Promise<Result<Value, SaveProjectRefusal>>;
  readonly onDone: (saved: Value) => void;
  readonly uses: ProjectsUses;
  readonly children?: ReactNode;
}

/** What a project is to be; what was typed stays when it is refused, and comes back after a killed tab. */
export function ProjectForm<Value>(props: Props<Value>): ReactElement {
  const { kind, kept, filled, isNew, action, save, onDone, uses, children } = props;
  const sessions = useWatched(uses.sessions) ?? [];
  const { change } = kept;
  return (
    <Stack gap="m">
      {children}
      <Card>
        <Stack gap="m">
          <TextField
            label={text.name}
            hint={text.nameHint}
            value={filled.name}
            onChange={(name) => change({ name })}
            maxLength={40}
          />
          <TextArea label={text.what} value={filled.what} onChange={(what) => change({ what })} />
          {kind === 'help' && (
            <>
              <TextArea
                label={text.stagesField}
                hint={isNew ? text.stagesHint : text.stagesChangeHint}
                value={filled.stages}
                onChange={(stages) => change({ stages })}
                rows={4}
              />
              <TextField
                label={text.companion}
                hint={text.companionHint}
                value={filled.companion}
                onChange={(companion) => change({ companion })}
                maxLength={40}
              />
            </>
          )}
          {kind === 'micro' && isNew && <FundField filled={filled} kept={kept} uses={uses} />}
          <TextField
            label={kind === 'micro' ? text.budgetField : text.budgetHelpField}
            value={filled.budget}
            onChange={(budget) => change({ budget })}
            inputMode="decimal"
            maxLength={14}
          />
          <SelectField
            label={text.session}
            value={filled.session}
            options={[{ value: '', label: text.sessionNone }, ...sessionOptions(sessions, filled.session)]}
            onChange={(session) => change({ session })}
          />
        </Stack>
      </Card>
      <Card>
        <Fieldset legend={text.threeWholes} hint={text.wholesHint}>
          <Stack gap="m">
            {LABELS.map((label) => (
              <TextField
                key={label}
                label={text.labels[label]}
                value={filled[label]}
                onChange={(words) => change({ [label]: words })}
                maxLength={100}
              />
            ))}
          </Stack>
        </Fieldset>
      </Card>
      <SaveFoot
        label={action}
        icon="check"
        kept={kept}
        notKept={text.draftFailed}
        refusals={text.saveRefusals}
        save={save}
        onDone={onDone}
      />
    </Stack>
  );
}

interface FundFieldProps {
  readonly filled: TypedProject;
  readonly kept: KeptForm<TypedProject>;
  readonly uses: ProjectsUses;
}

/** Which fund pays, each with what it has left (LY-26). */
function FundField({ filled, kept, uses }: FundFieldProps): ReactElement {
  const funds = useWatched(uses.funds);
  const projects = useWatched(uses.projects) ?? [];
  if (funds?.length === 0) return <Notice tone="warn">{text.fundNone}</Notice>;
  return (
    <SelectField
      label={text.fundField}
      value={filled.fund}
      options={[
        { value: '', label: text.chooseFund },
        ...(funds ?? []).map((fund) => ({ value: fund.id, label: fundWords(fund, projects) })),
      ]}
      onChange={(fund) => kept.change({ fund })}
    />
  );
}

function fundWords(fund: Fund, projects: readonly Project[]): string {
  return text.fundOption(fund.name, formatYuan(fundStanding(fund, projects).free));
}

/** The latest that were held, and the one that is chosen in any case. */
function sessionOptions(
  sessions: readonly Session[],
  chosen: string,
): readonly { readonly value: string; readonly label: string }[] {
  const held = sessions.filter(({ state }) => state === 'closed' || state === 'live').slice(0, SESSIONS);
  const own = sessions.filter(({ id }) => id === chosen && held.every((one) => one.id !== id));
  const all = [...own, ...held].map(({ id, theme, kindName, startsAt }) => ({
    value: id,
    label: text.sessionOption(theme || kindName, formatMoment(startsAt)),
  }));
  const isKnown = chosen === '' || all.some(({ value }) => value === chosen);
  return isKnown ? all : [{ value: chosen, label: text.notHere }, ...all];
}
