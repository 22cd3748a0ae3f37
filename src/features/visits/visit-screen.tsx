import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { NewVisit } from '#usecases/visits/record-visit.ts';
import { VisitClashes } from './visit-clashes.tsx';
import { OutcomeTag } from './place-list.tsx';
import { AnswersGiven } from './questionnaire.tsx';
import { VisitForm } from './visit-form.tsx';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly visitId: string;
  readonly uses: VisitsUses;
}

/** One visit as it stands, its earlier texts, and the way to correct it. */
export function VisitScreen({ visitId, uses }: Props): ReactElement {
  const { visits, roster, paths } = uses;
  const [round, setRound] = useState(0);
  const ask = useCallback(async () => {
    const visit = await visits.visit(visitId);
    const place = visit === undefined ? undefined : await roster.place(visit.place);
    return { visit, place, round };
  }, [visits, roster, visitId, round]);
  const asked = useAsked(ask);
  if (asked.state !== 'answered') {
    return (
      <Screen title={text.visitTitle} back={{ href: paths.home, label: text.home }}>
        <Skeleton lines={6} />
      </Screen>
    );
  }
  const { visit, place } = asked.answer;
  if (visit === undefined || place === undefined) {
    return (
      <Screen title={text.visitTitle} back={{ href: paths.home, label: text.home }}>
        <EmptyState icon="visit" title={text.unknownVisit} hint={text.unknownPlaceHint} />
      </Screen>
    );
  }
  return (
    <Screen title={text.visitTitle} back={{ href: paths.door(place.id), label: place.name }}>
      <VisitBody visit={visit} place={place} uses={uses} onCorrected={() => setRound(round + 1)} />
    </Screen>
  );
}

interface BodyProps {
  readonly visit: Visit;
  readonly place: Place;
  readonly uses: VisitsUses;
  readonly onCorrected: () => void;
}

function VisitBody({ visit, place, uses, onCorrected }: BodyProps): ReactElement {
  const { correctVisit, tell, Standing, campaignAt } = uses;
  const [isCorrecting, setIsCorrecting] = useState(false);
  const campaign = useWatched(useMemo(() => campaignAt(place), [campaignAt, place]));
  const questions = campaign?.id === visit.campaign ? (campaign?.questions ?? []) : [];
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const save = async (corrected: NewVisit): ReturnType<typeof correctVisit> => {
    const saved = await correctVisit(visit.id, place, corrected);
    if (saved.ok) {
      tell(text.savedCorrection);
      setIsCorrecting(false);
      onCorrected();
    }
    return saved;
  };
  return (
    <Stack gap="m">
      {visit.isNewer && <Notice tone="warn">{text.newerVisit}</Notice>}
      {!visit.isNewer && visit.unknownEntries > 0 && (
        <Notice tone="info">{text.unknownEntries(visit.unknownEntries)}</Notice>
      )}
      {!visit.isNewer && <VisitClashes visit={visit} nameOf={nameOf} uses={uses} onSettled={onCorrected} />}
      <Card>
        <Stack gap="s">
          <Row gap="s" wrap>
            <OutcomeTag visit={visit} />
            {visit.opinion === 'none' && <Tag tone="neutral">{text.opinions.none}</Tag>}
            <Standing recordId={visit.id} />
          </Row>
          <Text tone="muted">{text.visitBy(visit.visitor || nameOf(visit.by), formatMoment(visit.at))}</Text>
          {visit.isCopied && <Text tone="muted">{text.copiedBy(nameOf(visit.by))}</Text>}
          {visit.carrier !== undefined && (
            <Text tone="muted">
              {text.carriedBy(nameOf(visit.carrier.by), formatMoment(visit.carrier.at))}
            </Text>
          )}
          {visit.note === '' ? (
            <Text tone="muted">{text.noteEmpty}</Text>
          ) : (
            <Text preserveLines>{visit.note}</Text>
          )}
          <EarlierNotes visit={visit} nameOf={nameOf} />
          <AnswersGiven questions={questions} answers={visit.answers} />
        </Stack>
      </Card>
      <LiftedWords visit={visit} uses={uses} />
      {!visit.isNewer && uses.mediaOf(visit)}
      {isCorrecting ? (
        <Card title={text.correct}>
          <VisitForm
            place={place}
            draftKey={`correct:${visit.id}`}
            start={{ outcome: visit.outcome, note: visit.note, lifts: [], answers: visit.answers }}
            questions={questions}
            isNew={false}
            uses={uses}
            save={save}
            onCancel={() => setIsCorrecting(false)}
          />
        </Card>
      ) : (
        !visit.isNewer && (
          <Button wide variant="secondary" icon="edit" onPress={() => setIsCorrecting(true)}>
            {text.correct}
          </Button>
        )
      )}
    </Stack>
  );
}

function EarlierNotes({ visit, nameOf }: { visit: Visit; nameOf: NameOf }): ReactElement | null {
  if (visit.earlierNotes.length === 0) return null;
  return (
    <Details summary={text.earlier(visit.earlierNotes.length)}>
      <List>
        {visit.earlierNotes.map(({ text: words, by, at }, index) => (
          <ListRow
            key={index}
            icon="history"
            title={words === '' ? text.noteEmpty : words}
            detail={text.earlierBy(nameOf(by), formatMoment(at))}
          />
        ))}
      </List>
    </Details>
  );
}

function LiftedWords({ visit, uses: { paths } }: { visit: Visit; uses: VisitsUses }): ReactElement | null {
  if (visit.lifted.length === 0) return null;
  return (
    <Section title={text.lifted}>
      <List label={text.lifted}>
        {visit.lifted.map(({ words, issue, proposal }) => (
          <ListRow key={proposal} icon="ledger" href={paths.issue(issue)} title={text.quoted(words)} />
        ))}
      </List>
    </Section>
  );
}
