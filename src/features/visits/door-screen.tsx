import { type ReactElement, useCallback, useEffect, useMemo } from 'react';
import { maskedName } from '#domain/board/masking.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Place } from '#domain/roster/place.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { NewVisit } from '#usecases/visits/record-visit.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitList } from './visit-list.tsx';
import type { VisitDraft } from './use-visit-draft.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

/** Visits listed at a door; older ones are a campaign ago. */
const VISITS_SHOWN = 20;

const NOTHING_YET: VisitDraft = { outcome: undefined, note: '', lifts: [], answers: {} };

interface Props {
  readonly placeId: string;
  readonly uses: VisitsUses;
}

/** 一户一屏: what to know before knocking, and the visit itself. */
export function DoorScreen({ placeId, uses }: Props): ReactElement {
  const { roster, paths } = uses;
  const asked = useAsked(useCallback(() => roster.place(placeId), [roster, placeId]));
  const back = { href: paths.home, label: text.home };
  if (asked.state === 'answered' && asked.answer !== undefined) {
    return (
      <Screen title={asked.answer.name} back={back}>
        <Door place={asked.answer} uses={uses} />
      </Screen>
    );
  }
  return (
    <Screen title={text.home} back={back}>
      {asked.state === 'asking' ? (
        <Skeleton lines={6} />
      ) : (
        <EmptyState icon="door" title={text.unknownPlace} hint={text.unknownPlaceHint} />
      )}
    </Screen>
  );
}

function Door({ place, uses }: { readonly place: Place; readonly uses: VisitsUses }): ReactElement {
  const { visits, paths, recordVisit, tell, workIn, campaignAt } = uses;
  useEffect(() => workIn(place.scope), [workIn, place.scope]);
  const made = useWatched(useMemo(() => visits.visitsAt(place.id, VISITS_SHOWN), [visits, place]));
  const proposals = useWatched(useMemo(() => visits.proposalsAt(place.id), [visits, place]));
  const nameOf = useWatched(uses.names);
  const campaign = useWatched(useMemo(() => campaignAt(place), [campaignAt, place]));
  const save = async (visit: NewVisit): ReturnType<typeof recordVisit> => {
    const saved = await recordVisit(place, visit);
    if (saved.ok) {
      tell(text.saved(text.outcomes[visit.outcome]), { label: text.change, href: paths.visit(saved.value) });
    }
    return saved;
  };
  return (
    <Stack gap="m">
      {place.closed && <Notice tone="warn">{text.closedPlace}</Notice>}
      <AnswersOwed proposals={proposals ?? []} uses={uses} />
      {uses.residentsAt(place)}
      <Card>
        <VisitForm
          place={place}
          draftKey={`visit:${place.id}`}
          start={NOTHING_YET}
          isNew
          questions={campaign?.questions ?? []}
          uses={uses}
          save={save}
        />
      </Card>
      <Section title={text.visitsHere}>
        {made === undefined ? (
          <Skeleton lines={3} />
        ) : (
          <VisitList visits={made} nameOf={nameOf ?? ((account) => account)} uses={uses} />
        )}
      </Section>
    </Stack>
  );
}

interface OwedProps {
  readonly proposals: readonly Proposal[];
  readonly uses: VisitsUses;
}

/** What was raised at this door and waits for its answer or verdict (QF-11): shown to whoever stands here next. */
function AnswersOwed({ proposals, uses: { paths, looksAfter } }: OwedProps): ReactElement | null {
  const owed = proposals.filter(isOwed);
  if (owed.length === 0) return null;
  return (
    <Section title={text.answersOwed} count={owed.length}>
      <List label={text.answersOwed}>
        {owed.map(({ id, scope, words, who, at, issue, answeredAt }) => (
          <ListRow
            key={id}
            icon="quote"
            tone="warn"
            href={paths.answer(issue, id, 'door')}
            title={text.quoted(words)}
            detail={text.saidThen(
              who === '' ? text.unnamed : looksAfter(scope) ? who : maskedName(who),
              formatMoment(at),
            )}
            aside={<Tag tone="warn">{answeredAt === undefined ? text.toAnswer : text.toJudge}</Tag>}
          />
        ))}
      </List>
    </Section>
  );
}

function isOwed({ answeredAt, verdict, excused, withdrawn }: Proposal): boolean {
  if (withdrawn && answeredAt === undefined) return false;
  const isJudged = excused !== undefined || (verdict !== undefined && verdict !== 'unsatisfied');
  return answeredAt === undefined || !isJudged;
}
