import { type ReactElement, useEffect, useMemo } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import { type Account, roleInScope } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { ConsultationScreen } from '#features/issues/consultation-screen.tsx';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import type { IssuesSurroundings, IssuesUses } from '#features/issues/issues-uses.ts';
import { NewIssueScreen } from '#features/issues/new-issue-screen.tsx';
import { ProposalScreen } from '#features/issues/proposal-screen.tsx';
import { createWatchLedgerRows } from '#usecases/issues/watch-ledger-rows.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { shareWatch } from '#usecases/records/share-watch.ts';
import { createIssueIntents } from './issue-intents.ts';
import { createProjectsOf } from './projects-of.tsx';
import { pause } from '#lib/pause.ts';

interface Props {
  readonly account: Account;
  readonly needs: WritingNeeds;
  readonly surroundings: IssuesSurroundings;
}

/** Which screen an address under `/issues` shows. The ledger stays read from one of them to the next. */
export function IssueRoutes({ account, needs, surroundings }: Props): ReactElement {
  const shared = useMemo(() => shareWatch(createWatchLedgerRows({ ...needs, pause })), [needs]);
  useEffect(() => () => shared.close(), [shared]);
  const uses = useMemo<IssuesUses>(
    () => ({
      ...createIssueIntents(needs, (scope) => roleInScope(account, scope)),
      ...surroundings,
      ledger: shared.watch,
      may: (act, scope) => mayOffer(account, act, scope),
      projectsOf: createProjectsOf(needs, account, surroundings).ofIssue,
    }),
    [account, needs, surroundings, shared],
  );
  const isFromDoor = new URLSearchParams(useSearch()).get('from') === 'door';
  return (
    <Switch>
      <Route path="/issues">
        <IssuesScreen uses={uses} />
      </Route>
      <Route path="/issues/new">
        <NewIssueScreen uses={uses} />
      </Route>
      <Route path="/issues/:id/answers/:proposal">
        {({ id, proposal }) => (
          <ProposalScreen
            key={proposal}
            issueId={decodeURIComponent(id)}
            proposalId={decodeURIComponent(proposal)}
            isFromDoor={isFromDoor}
            uses={uses}
          />
        )}
      </Route>
      <Route path="/issues/:id/consultation">
        {({ id }) => <ConsultationScreen key={id} issueId={decodeURIComponent(id)} uses={uses} />}
      </Route>
      <Route path="/issues/:id">
        {({ id }) => <IssueScreen key={id} issueId={decodeURIComponent(id)} uses={uses} />}
      </Route>
    </Switch>
  );
}
