import { type ComponentType, useCallback } from 'react';
import { AlikeList } from '#features/issues/alike-list.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { AlikeAsked } from '#usecases/issues/find-alike.ts';
import { createWatchLedgerRows } from '#usecases/issues/watch-ledger-rows.ts';
import { shareWatch } from '#usecases/records/share-watch.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { pause } from '#lib/pause.ts';
import { paths } from './paths.ts';

/** What of the ledger says the same, for the screens on which something goes into it. The ledger is read once for all. */
export function createAlikeIssues(needs: WritingNeeds): ComponentType<AlikeAsked> {
  const uses = { ledger: shareWatch(createWatchLedgerRows({ ...needs, pause })).watch, paths };
  const roster = createReadRoster(needs);
  return function AlikeIssues({ words, building, onJoin }) {
    const place = useAsked(useCallback(async () => roster.place(building), [building]));
    if (place.state === 'asking') return null;
    const name = place.state === 'answered' ? (place.answer?.name ?? '') : '';
    return <AlikeList words={words} building={name} uses={uses} onJoin={onJoin} />;
  };
}
