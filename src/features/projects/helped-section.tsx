import { type ReactElement, useCallback, useMemo } from 'react';
import { maskedName } from '#domain/board/masking.ts';
import type { Project } from '#domain/projects/project.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
}

/** Who is helped: nothing of it lies in the project. It is read off the doors' databases, where this device has them. */
export function HelpedSection({ project: { issue }, uses }: Props): ReactElement {
  return (
    <Section title={text.helped}>
      {issue === undefined ? (
        <Text tone="muted">{text.helpedUnlinked}</Text>
      ) : (
        <HelpedAt issue={issue} uses={uses} />
      )}
    </Section>
  );
}

function HelpedAt({ issue, uses }: { readonly issue: string; readonly uses: ProjectsUses }): ReactElement {
  const seen = useWatched(useMemo(() => uses.watchIssue(issue), [uses, issue]));
  const proposals = seen?.ok === true ? seen.value.proposals : [];
  if (proposals.length === 0) return <Text tone="muted">{text.helpedElsewhere}</Text>;
  return <Doors proposals={proposals} uses={uses} />;
}

interface DoorsProps {
  readonly proposals: readonly Proposal[];
  readonly uses: ProjectsUses;
}

function Doors({ proposals, uses: { describeRecords, looksAfter, paths } }: DoorsProps): ReactElement {
  const key = proposals.map(({ place }) => place).join(' ');
  const asked = useAsked(useCallback(() => describeRecords(key.split(' ')), [describeRecords, key]));
  const places = asked.state === 'answered' ? asked.answer : [];
  return (
    <>
      <List label={text.helped}>
        {proposals.map(({ id, place, scope, who }) => (
          <ListRow
            key={id}
            icon="door"
            href={paths.door(place)}
            title={places.find((one) => one.id === place)?.place?.name ?? text.notHere}
            detail={who === '' ? text.unnamed : looksAfter(scope) ? who : maskedName(who)}
          />
        ))}
      </List>
      <Text tone="muted" size="s">
        {text.helpedHint}
      </Text>
    </>
  );
}
