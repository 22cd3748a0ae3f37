import type { ReactElement } from 'react';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Visit } from '#domain/visits/visit.ts';
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

/** Visits to one place, newest first, each with the word that says whether the server has it. */
export function VisitList({ visits, nameOf, uses: { paths, Standing } }: Props): ReactElement {
  if (visits.length === 0) return <Text tone="muted">{text.visitsNone}</Text>;
  return (
    <List label={text.visitsHere}>
      {visits.map((visit) => (
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
