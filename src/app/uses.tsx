import { navigate } from 'wouter/use-browser-location';
import { type IssuesUses } from '#features/issues/issues-uses.ts';
import { ResidentsSection } from '#features/roster/residents-section.tsx';
import { type RosterUses } from '#features/roster/roster-uses.ts';
import { StandingTag } from '#features/sync/standing-tag.tsx';
import { type VisitsUses } from '#features/visits/visits-uses.ts';
import { paths } from './paths.ts';
import { useToasts } from './toast-store.ts';
import { type Workspace } from './workspace.ts';

interface Uses {
  readonly visits: VisitsUses;
  readonly issues: IssuesUses;
}

/** Ties the screens of each area to the opened records, and areas to each other. */
export function createUses({ intents, drafts, sync, clock }: Workspace): Uses {
  const now = (): number => clock.now() + clock.offset();
  const tell: VisitsUses['tell'] = (text, way) =>
    useToasts.getState().show({
      text,
      ...(way === undefined ? {} : { action: { label: way.label, onPress: () => navigate(way.href) } }),
    });
  const Standing: VisitsUses['Standing'] = ({ recordId }) => <StandingTag sync={sync} recordId={recordId} />;
  const roster: RosterUses = { ...intents, now, tell: (text) => tell(text) };
  return {
    visits: {
      ...intents,
      drafts,
      paths,
      now,
      tell,
      Standing,
      residentsAt: (place) => <ResidentsSection place={place} uses={roster} />,
    },
    issues: { ...intents, paths, Standing },
  };
}
