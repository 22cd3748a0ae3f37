import { type ReactElement, useCallback, useState } from 'react';
import { MANAGED_ROLES, type ManagedAccount } from '#domain/access/account-state.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import { AccountForm } from './account-form.tsx';
import { AccountList } from './account-list.tsx';
import { AccountSlip } from './account-slip.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { AccountsUses, Deed, Slip } from './accounts-uses.ts';
import { AssignForm } from './assign-form.tsx';

/** 账号: who may sign in, made, given a new first password and ended by the coordinator. Needs a network. */
export function AccountsScreen({ uses }: { readonly uses: AccountsUses }): ReactElement {
  const [isAdding, setIsAdding] = useState(false);
  const [asked, setAsked] = useState<Deed>();
  const [assigning, setAssigning] = useState<ManagedAccount>();
  const [slip, setSlip] = useState<Slip>();
  const [turn, setTurn] = useState(0);
  const askAgain = (): void => setTurn((before) => before + 1);
  const nameOf = useWatched(uses.names);
  const ask = (deed: Deed): void => {
    if (deed.kind === 'assign') setAssigning(deed.account);
    else setAsked(deed);
  };
  const act = async ({ kind, account: { name } }: Deed): Promise<void> => {
    setAsked(undefined);
    const done = await (kind === 'reset' ? uses.resetAccount : uses.disableAccount)(uses.community, name);
    if (!done.ok) {
      uses.tell(text.refusals[done.reason]);
      return;
    }
    if (done.value !== undefined)
      setSlip({ name: nameOf?.(name) ?? name, account: name, password: done.value });
    else uses.tell(text.disabled(name));
    askAgain();
  };
  if (slip !== undefined)
    return <AccountSlip slip={slip} address={uses.address} onDone={() => setSlip(undefined)} />;
  return (
    <Screen
      title={text.title}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setIsAdding(true)}>
          {text.create}
        </Button>
      }
    >
      <Stack gap="m">
        <Text tone="muted">{text.intro}</Text>
        <Standing key={turn} uses={uses} onAgain={askAgain} nameOf={nameOf} onAsk={ask} />
      </Stack>
      {isAdding && (
        <AccountForm
          uses={uses}
          onClose={() => setIsAdding(false)}
          onMade={(made) => {
            setIsAdding(false);
            setSlip(made);
            askAgain();
          }}
        />
      )}
      {assigning !== undefined && (
        <AssignForm
          uses={uses}
          account={assigning}
          name={nameOf?.(assigning.name) ?? assigning.name}
          onClose={() => setAssigning(undefined)}
          onAssigned={(isNoted) => {
            setAssigning(undefined);
            uses.tell(isNoted ? text.assigned(assigning.name) : text.assignedNotNoted(assigning.name));
            askAgain();
          }}
        />
      )}
      <ConfirmDialog
        open={asked !== undefined}
        title={
          asked?.kind === 'disable'
            ? text.disableAsk(asked.account.name)
            : text.resetAsk(asked?.account.name ?? '')
        }
        confirmLabel={asked?.kind === 'disable' ? text.disable : text.reset}
        cancelLabel={text.cancel}
        tone={asked?.kind === 'disable' ? 'danger' : 'primary'}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => asked && act(asked)}
      >
        {asked?.kind === 'disable' ? text.disableBody : text.resetBody}
      </ConfirmDialog>
    </Screen>
  );
}

interface StandingProps {
  readonly uses: Pick<AccountsUses, 'accounts' | 'community'>;
  readonly nameOf: ((account: string) => string) | undefined;
  readonly onAgain: () => void;
  readonly onAsk: (deed: Deed) => void;
}

/** Asks the server anew whenever it is put up. */
function Standing({
  uses: { accounts: ask, community },
  nameOf,
  onAgain,
  onAsk,
}: StandingProps): ReactElement {
  const asked = useAsked(useCallback(() => ask(community), [ask, community]));
  if (asked.state !== 'answered') return <Skeleton lines={6} />;
  const accounts = asked.answer;
  if (!accounts.ok) {
    return (
      <Notice tone="warn" action={<Button onPress={onAgain}>{text.again}</Button>}>
        {text.refusals[accounts.reason]}
      </Notice>
    );
  }
  const managed = accounts.value.filter(({ role }) => MANAGED_ROLES.includes(role));
  if (managed.length === 0) return <EmptyState icon="person" title={text.empty} />;
  return <AccountList accounts={managed} nameOf={nameOf ?? ((account) => account)} onAsk={onAsk} />;
}
