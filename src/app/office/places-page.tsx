import { type ReactElement, useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { roleInScope, scopesOf } from '#domain/access/account.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { PlacesScreen } from '#features/roster/places-screen.tsx';
import type { PlacesUses } from '#features/roster/places-uses.ts';
import { paths } from '#app/paths.ts';
import { serverOffice } from '#app/server-office.ts';
import { createChangePlaces } from '#usecases/roster/change-places.ts';
import { createReadPlaceUse } from '#usecases/roster/read-place-use.ts';
import type { OfficePageProps } from './office-page.ts';

export function PlacesPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const asked = new URLSearchParams(useSearch());
  const placesUses = useMemo<PlacesUses>(() => {
    const [community = ''] = uses.issues.communities;
    return {
      roster: workspace.intents.roster,
      changePlaces: createChangePlaces({ ...workspace.needs, role: roleInScope(account, community) }),
      readPlaceUse: createReadPlaceUse(workspace.needs),
      makeGrid: async (code) => {
        const made = await serverOffice.createGrid(parseCommunity(community), code);
        if (made.ok) workspace.askForRoles();
        return made;
      },
      doorScopes: scopesOf(account).filter((scope) => parseScope(scope)?.kind === 'doors'),
      address: (building, door) => {
        const open = new URLSearchParams({
          ...(building === undefined ? {} : { building }),
          ...(door === undefined ? {} : { door }),
        }).toString();
        return [paths.office('places'), open].filter(Boolean).join('?');
      },
      doorPath: paths.door,
      go: navigate,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses]);
  return (
    <PlacesScreen building={asked.get('building') ?? ''} door={asked.get('door') ?? ''} uses={placesUses} />
  );
}

function parseCommunity(scope: string): string {
  const parsed = parseScope(scope);
  return parsed?.kind === 'community' ? parsed.community : '';
}
