import { lazy, type ReactNode, Suspense } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { type Account, scopesOf } from '#domain/access/account.ts';
import { looksAfter, mayIn } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import type { IssuesSurroundings } from '#features/issues/issues-uses.ts';
import { ResidentsSection } from '#features/roster/residents-section.tsx';
import type { RosterUses } from '#features/roster/roster-uses.ts';
import type { SessionsSurroundings } from '#features/sessions/sessions-uses.ts';
import { StandingTag } from '#features/sync/standing-tag.tsx';
import type { SyncUses } from '#features/sync/sync-uses.ts';
import type { VisitsUses } from '#features/visits/visits-uses.ts';
import type { AlikeAsked } from '#usecases/issues/find-alike.ts';
import type { Subject } from '#usecases/media/attach-media.ts';
import { deviceName } from './device-name.ts';
import { offerFile } from './offer-file.ts';
import { loadInitials } from './pinyin-initials.ts';
import { paths, signInPath } from './paths.ts';
import { useToasts } from './toast-store.ts';
import type { Workspace } from './workspace.ts';

const MediaOf = lazy(async () => ({ default: (await import('./media-of.tsx')).MediaOf }));
const ResidentRights = lazy(async () => ({
  default: (await import('./resident-rights.tsx')).ResidentRightsHere,
}));

export interface Uses {
  readonly visits: VisitsUses;
  readonly sessions: SessionsSurroundings;
  readonly issues: IssuesSurroundings;
  readonly sync: SyncUses;
}

/** Ties the screens of each area to the opened records, and areas to each other. */
export function createUses(workspace: Workspace, account: Account): Uses {
  const { intents, aboutSync, drafts, sync, workIn, clock } = workspace;
  const now = (): number => clock.now() + clock.offset();
  const tell: VisitsUses['tell'] = (text, way) =>
    useToasts.getState().show({
      text,
      ...(way === undefined ? {} : { action: { label: way.label, onPress: () => navigate(way.href) } }),
    });
  const Standing: VisitsUses['Standing'] = ({ recordId }) => <StandingTag sync={sync} recordId={recordId} />;
  const offer: SessionsSurroundings['tell'] = (text, action) =>
    useToasts.getState().show({ text, ...(action === undefined ? {} : { action }) });
  const surroundings = { tell: offer, Standing };
  const media = (subject: Subject, isStaged: boolean): ReactNode => (
    <Suspense fallback={null}>
      <MediaOf
        subject={subject}
        isStaged={isStaged}
        account={account}
        workspace={workspace}
        surroundings={surroundings}
      />
    </Suspense>
  );
  const looksAfterHere = (scope: string): boolean => looksAfter(account, scope);
  const Alike = lazy(async () => ({
    default: (await import('./alike-issues.tsx')).createAlikeIssues(workspace.needs),
  }));
  const alikeTo = (asked: AlikeAsked): ReactNode => (
    <Suspense fallback={null}>
      <Alike {...asked} />
    </Suspense>
  );
  const roster: RosterUses = {
    ...intents,
    looksAfter: looksAfterHere,
    now,
    tell: (text) => tell(text),
    rights: (resident) =>
      mayIn(account, resident.scope, 'erase-resident') ? (
        <Suspense fallback={null}>
          <ResidentRights resident={resident} tell={(text) => tell(text)} />
        </Suspense>
      ) : null,
  };
  return {
    visits: {
      ...intents,
      looksAfter: looksAfterHere,
      drafts,
      workIn,
      paths,
      now,
      tell,
      Standing,
      mediaOf: (subject) => media(subject, false),
      alikeTo,
      residentsAt: (place) => <ResidentsSection place={place} uses={roster} />,
    },
    sessions: {
      roster: intents.roster,
      names: intents.names,
      drafts,
      paths,
      now,
      device: deviceName(),
      communities: communitiesOf(account),
      go: navigate,
      tell: offer,
      Standing,
      mediaOf: (subject) => media(subject, false),
      alikeTo,
    },
    issues: {
      names: intents.names,
      drafts,
      paths,
      now,
      communities: communitiesOf(account),
      looksAfter: looksAfterHere,
      hasStreet: scopesOf(account).some((scope) => parseScope(scope)?.kind === 'street'),
      go: navigate,
      tell: (text) => tell(text),
      Standing,
      loadInitials,
      mediaOf: (subject) => media(subject, true),
    },
    sync: { ...aboutSync, sync, paths, signInPath, offerFile },
  };
}

function communitiesOf(account: Account): readonly string[] {
  return scopesOf(account).filter((scope) => parseScope(scope)?.kind === 'community');
}
