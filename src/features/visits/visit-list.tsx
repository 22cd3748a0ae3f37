import { type ReactElement, useState } from 'react';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { outcomeLook } from './outcome-look.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly visits: readonly Visit[];
  readonly nameOf: NameOf;
  readonly uses: VisitsUses;
}

/** Shown until somebody asks for the others: whoever stands at the door wants to know what was last. */
const LATEST = 5;

/** Visits to one place, newest first, each with the word that says whether the server has it. */
export function VisitList({ visits, nameOf, uses: { paths, Standing } }: Props): ReactElement {
  const [isAsked, setAsked] = useState(false);
  if (visits.length === 0) return <Text tone="muted">{text.visitsNone}</Text>;
  // A button for one more would be no shorter than the one.
  const isWhole = isAsked || visits.length <= LATEST + 1;
  return (
    <>
      <List label={text.visitsHere}>
        {(isWhole ? visits : visits.slice(0, LATEST)).map((visit) => (
          <ListRow
            key={visit.id}
            href={paths.visit(visit.id)}
            icon={visit.isNewer ? 'info' : outcomeLook[visit.outcome].icon}
            title={headline(visit)}
            detail={
              <>
                {text.visitBy(visit.visitor || nameOf(visit.by), formatMoment(visit.at))}{' '}
                <Standing recordId={visit.id} />
                {visit.clashes.length > 0 && (
                  <Tag tone="warn" icon="warning">
                    {text.clash}
                  </Tag>
                )}
              </>
            }
          />
        ))}
      </List>
      {!isWhole && (
        <Button wide variant="quiet" onPress={() => setAsked(true)}>
          {text.earlierVisits}
        </Button>
      )}
    </>
  );
}

/** The first words of the note, or what can be said without one. */
function headline({ outcome, opinion, note, isNewer }: Visit): string {
  if (isNewer) return text.needsUpdate;
  if (note !== '') return note;
  return opinion === 'none'
    ? text.withOpinion(text.outcomes[outcome], text.opinions.none)
    : text.outcomes[outcome];
}
