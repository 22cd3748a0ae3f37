import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { ACTIVITY_KIND } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { nextDate } from '#domain/sessions/rhythm.ts';
import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import { openTopics } from '#domain/sessions/topics.ts';
import type { Session, SessionPlan } from '#domain/sessions/session.ts';
import { communityScopeOf } from '#domain/access/scopes.ts';
import type { Place } from '#domain/roster/place.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { draftFor, draftOf, type PlanDraft } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';
import { NotYours, SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface NewProps {
  /** Code of the kind, and the date in milliseconds since 1970, where they were proposed. */
  readonly kind: string | undefined;
  readonly at: number | undefined;
  /** The issue for which an activity is held (ZZ-18), and what it is about. */
  readonly need?: Need | undefined;
  readonly uses: SessionsUses;
}

interface Need {
  readonly issue: string;
  readonly theme: string;
}

/** 安排会谈: kind, theme, place, time. */
export function NewSessionScreen({ kind: asked, at, need, uses }: NewProps): ReactElement {
  const { paths, sessions, roster, communities, may } = uses;
  const kinds = useWatched(uses.kinds);
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const all = useWatched(sessions.all);
  if (!communities.some((scope) => may('plan-session', scope))) {
    return <NotYours title={text.planNew} back={paths.sessions} />;
  }
  return (
    <Screen title={text.planNew} back={{ href: paths.sessions, label: text.title }}>
      {kinds === undefined || buildings === undefined || all === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <NewPlan
          asked={need === undefined ? asked : ACTIVITY_KIND}
          at={at}
          need={need}
          kinds={kinds}
          buildings={buildings}
          all={all}
          uses={uses}
        />
      )}
    </Screen>
  );
}

interface NewPlanProps {
  readonly asked: string | undefined;
  readonly at: number | undefined;
  readonly need: Need | undefined;
  readonly kinds: readonly SessionKind[];
  readonly buildings: readonly Place[];
  readonly all: readonly Session[];
  readonly uses: SessionsUses;
}

function NewPlan({ asked, at, need, kinds, buildings, all, uses }: NewPlanProps): ReactElement {
  const { paths, go, now, planSession, communities, may } = uses;
  const theme = need?.theme;
  const startFor = useCallback(
    (kind: SessionKind): PlanDraft => {
      const held = all.filter(({ kind: code }) => code === kind.code);
      const proposed = nextDate(
        kind.rhythm,
        held.map(({ startsAt }) => startsAt),
        now(),
      )?.at;
      const usual = draftFor(kind, kind.code === asked && at !== undefined ? at : proposed);
      const draft = theme === undefined ? usual : { ...usual, theme, area: 'activities' as const };
      const last = held[0];
      const only = buildings.length === 1 ? buildings[0]?.id : undefined;
      const building = last?.building ?? only ?? '';
      return last === undefined
        ? { ...draft, building }
        : { ...draft, building, place: last.place, venue: last.venue, host: last.host };
    },
    [all, now, asked, at, theme, buildings],
  );
  const [first] = kinds.filter(({ code, retired }) => (asked === undefined ? !retired : code === asked));
  const save = async (plan: SessionPlan): Promise<Result<unknown, SaveRefusal>> => {
    const home = buildings.find(({ id }) => id === plan.building);
    const scope =
      (home && communityScopeOf(home.scope)) ?? communities.find((one) => may('plan-session', one));
    if (scope === undefined) return refuse('not-written');
    const saved = await planSession(scope, { ...plan, need: need?.issue });
    if (!saved.ok) return saved;
    go(paths.session(saved.value));
    return ok(undefined);
  };
  return (
    <PlanForm
      draftKey={['session-plan', need?.issue ?? asked].filter((part) => part !== undefined).join(':')}
      start={startFor(first ?? plainKind(''))}
      startFor={startFor}
      kinds={kinds}
      topicsFor={(kind) => openTopics(all, kind)}
      buildings={buildings}
      session={undefined}
      uses={uses}
      saveLabel={text.savePlan}
      save={save}
    />
  );
}

interface ChangeProps {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** 修改安排: what it was stays in the history. */
export function ChangePlanScreen({ sessionId, uses }: ChangeProps): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} act="change-session" uses={uses}>
      {(session) => <ChangePlan session={session} uses={uses} />}
    </SessionFrame>
  );
}

function ChangePlan({
  session,
  uses,
}: {
  readonly session: Session;
  readonly uses: SessionsUses;
}): ReactElement {
  const { paths, roster, changePlan, go } = uses;
  const [start] = useState(() => draftOf(session));
  const kinds = useWatched(uses.kinds);
  const buildings = useWatched(useMemo(() => roster.placesOfKind('building'), [roster]));
  const save = async (plan: SessionPlan): Promise<Result<unknown, SaveRefusal>> => {
    const isSameBuilding = plan.building === session.building;
    const kept = isSameBuilding ? { ...plan, buildingName: session.buildingName } : plan;
    const saved = await changePlan(session.id, kept);
    if (saved.ok) go(paths.session(session.id));
    return saved;
  };
  return (
    <Screen title={text.planChange} back={{ href: paths.session(session.id), label: text.back }}>
      {kinds === undefined || buildings === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <PlanForm
          draftKey={`session-plan:${session.id}`}
          start={start}
          startFor={(kind) => ({ ...start, venue: kind.venue, agenda: kind.agenda.join('\n') })}
          kinds={kinds}
          topicsFor={() => []}
          buildings={withKept(buildings, session)}
          session={session.id}
          uses={uses}
          saveLabel={text.saveChange}
          save={save}
        />
      )}
    </Screen>
  );
}

/** The session's building stays choosable on a device that does not hold its doors. */
function withKept(buildings: readonly Place[], { building, buildingName }: Session): readonly Place[] {
  if (building === '' || buildings.some(({ id }) => id === building)) return buildings;
  const kept = { id: building, scope: '', kind: 'building' as const, name: buildingName, names: [] };
  const outside = { building: undefined, unit: undefined, floor: undefined, room: undefined };
  return [{ ...kept, ...outside, traits: [], patron: '', closed: false }, ...buildings];
}
