import { type ReactElement, useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { StatisticsScreen } from '#features/statistics/statistics-screen.tsx';
import type { StatisticsUses } from '#features/statistics/statistics-uses.ts';
import { visitsText } from '#features/visits/visits-text.ts';
import { paths } from '#app/paths.ts';
import { createWatchCampaign } from '#usecases/campaigns/watch-campaign.ts';
import type { OfficePageProps } from './office-page.ts';

export function StatisticsPage({ workspace, uses, desk }: OfficePageProps): ReactElement {
  const search = useSearch();
  const statisticsUses = useMemo<StatisticsUses>(() => {
    const { needs } = workspace;
    return {
      counted: desk.counted,
      campaign: createWatchCampaign(needs),
      words: { ...issueCodes, categories: desk.words.categories, outcomes: visitsText.outcomes },
      paths,
      now: uses.issues.now,
      address: (asked) => [paths.office('statistics'), asked.toString()].filter(Boolean).join('?'),
      go: navigate,
      copy: (words) => navigator.clipboard.writeText(words),
      print: () => window.print(),
      tell: uses.issues.tell,
    };
  }, [workspace, uses, desk]);
  return <StatisticsScreen search={search} uses={statisticsUses} />;
}
