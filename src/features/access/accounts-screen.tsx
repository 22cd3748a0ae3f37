import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { type ManagedAccount, MANAGED_ROLES } from '#domain/access/account-state.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { OfficeRefusal } from '#usecases/ports/server-office.ts';
import { AccountForm } from './account-form.tsx';
import { AccountList } from './account-list.tsx';
import { AccountSlip } from './account-slip.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { AccountsUses, Deed, Slip } from './accounts-uses.ts';

type Accounts = Result<readonly ManagedAccount[], OfficeRefusal>;

/** 账号: who may sign in, made, given a new first password and ended by the coordinator. Needs a network. */
export function AccountsScreen({ uses }: { readonly uses: AccountsUses }): ReactElement {
  const [accounts, setAccounts] = useState<Accounts>();
  const [isAdding, setIsAdding] = useState(false);
  const [asked, setAsked] = useState<Deed>();
  const [slip, setSlip] = useState<Slip>();
  const nameOf = useWatched(uses.names);
  const { accounts: readAccounts, community } = uses;
  const load = useCallback(async () => setAccounts(await readAccounts(community)), [readAccounts, community]);
  useEffect(() => void load(), [load]);

  const act = async ({ kind, account: { name } }: Deed): Promise<void> => {
    setAsked(undefined);
    const done = await (kind === 'reset' ? uses.resetAccount : uses.disableAccount)(community, name);
    if (!done.ok) return uses.tell(text.refusals[done.reason]);
    if (done.value !== undefined)
      setSlip({ name: nameOf?.(name) ?? name, account: name, password: done.value });
    else uses.tell(text.disabled(name));
    await load();
  };
  if (slip !== undefined)
    return <AccountSlip slip={slip} address={uses.address} onDone={() => setSlip(undefined)} />;
  return (
    <Screen title={text.title}>
      <Stack gap="m">
        <Text tone="muted">{text.intro}</Text>
        <Button variant="primary" icon="plus" onPress={() => setIsAdding(true)}>
          {text.create}
        </Button>
        <Standing accounts={accounts} onAgain={() => void load()} nameOf={nameOf} onAsk={setAsked} />
      </Stack>
      {isAdding && (
        <AccountForm
          uses={uses}
          onClose={() => setIsAdding(false)}
          onMade={(made) => {
            setIsAdding(false);
            setSlip(made);
            void load();
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
        onConfirm={() => asked && void act(asked)}
      >
        {asked?.kind === 'disable' ? text.disableBody : text.resetBody}
      </ConfirmDialog>
    </Screen>
  );
}

interface StandingProps {
  readonly accounts: Accounts | undefined;
  readonly nameOf: ((account: string) => string) | undefined;
  readonly onAgain: () => void;
  readonly onAsk: (deed: Deed) => void;
}

function Standing({ accounts, nameOf, onAgain, onAsk }: StandingProps): ReactElement {
  if (accounts === undefined) return <Skeleton lines={6} />;
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
