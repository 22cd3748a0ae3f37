import { type ReactElement, useMemo } from 'react';
import { Route, Switch } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import type { IssuesSurroundings } from '#features/issues/issues-uses.ts';
import { PassedUpItemScreen } from '#features/issues/passed-up-item-screen.tsx';
import { PassedUpScreen } from '#features/issues/passed-up-screen.tsx';
import type { PassedUpUses } from '#features/issues/passed-up-uses.ts';
import { createReplyFromAbove, createWatchPassedUp } from '#usecases/issues/passed-up.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

interface Props {
  readonly account: Account;
  readonly needs: WritingNeeds;
  readonly surroundings: IssuesSurroundings;
}

/** Which screen an address under `/passed-up` shows. */
export function PassedUpRoutes({ account, needs, surroundings }: Props): ReactElement {
  const uses = useMemo<PassedUpUses>(
    () => ({
      ...surroundings,
      passedUp: createWatchPassedUp(needs),
      replyFromAbove: createReplyFromAbove({ ...needs, account }),
      may: (act, scope) => mayOffer(account, act, scope),
    }),
    [account, needs, surroundings],
  );
  return (
    <Switch>
      <Route path="/passed-up">
        <PassedUpScreen uses={uses} />
      </Route>
      <Route path="/passed-up/:id">
        {({ id }) => <PassedUpItemScreen key={id} id={decodeURIComponent(id)} uses={uses} />}
      </Route>
    </Switch>
  );
}
