import { type ReactElement, useMemo } from 'react';
import { useSearch } from 'wouter';
import { roleInScope } from '#domain/access/account.ts';
import { CampaignsScreen } from '#features/campaigns/campaigns-screen.tsx';
import type { CampaignsUses } from '#features/campaigns/campaigns-uses.ts';
import { outcomeLook } from '#features/visits/outcome-look.ts';
import { paths } from '#app/paths.ts';
import { createSaveCampaign } from '#usecases/campaigns/save-campaign.ts';
import { createTypePaperForms } from '#usecases/campaigns/type-paper-forms.ts';
import { createWatchCampaigns } from '#usecases/campaigns/watch-campaign.ts';
import type { OfficePageProps } from './office-page.ts';

export function CampaignsPage({ account, workspace, uses, desk }: OfficePageProps): ReactElement {
  const open = new URLSearchParams(useSearch()).get('campaign') ?? '';
  const campaignsUses = useMemo<CampaignsUses>(() => {
    const [community = ''] = uses.issues.communities;
    const needs = { ...workspace.needs, role: roleInScope(account, community) };
    const { met, nobody, refused, moved, phone } = outcomeLook;
    return {
      counted: desk.counted,
      campaigns: createWatchCampaigns(needs),
      saveCampaign: createSaveCampaign(needs),
      paper: createTypePaperForms(needs),
      community,
      tones: {
        met: met.tone,
        nobody: nobody.tone,
        refused: refused.tone,
        moved: moved.tone,
        phone: phone.tone,
      },
      address: (id) =>
        id === undefined
          ? paths.office('campaigns')
          : `${paths.office('campaigns')}?${query('campaign', id)}`,
      statisticsOf: (id) => `${paths.office('statistics')}?${query('building', id)}`,
      askAround: workspace.askAround,
      nextId: needs.ids.next,
      now: uses.issues.now,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses, desk]);
  return <CampaignsScreen open={open} uses={campaignsUses} />;
}

function query(name: string, value: string): string {
  return new URLSearchParams({ [name]: value }).toString();
}
