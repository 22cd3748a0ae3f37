import { type ReactElement, type ReactNode, useState } from 'react';
import { hasDesk } from '#domain/access/account.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import { useUnsentCount } from './use-unsent-count.ts';
import type { MeUses, StorageState } from './me-uses.ts';
import { meText as text } from './me-text.ts';

interface Props {
  readonly uses: MeUses;
  /** Switches for how the app looks, from app/. */
  readonly appearance: ReactNode;
}

/** 我的: account, version, storage, how it looks, sign out. */
export function MeScreen({ uses, appearance }: Props): ReactElement {
  const { account, role, version, sync, paths } = uses;
  const nameOf = useWatched(uses.names);
  const storage = useAsked(uses.storageState);
  const points = useAsked(uses.showsPoints);
  const unsent = useUnsentCount(sync);
  const owed = useWatched(uses.owedLines) ?? 0;
  const facts = [
    { name: text.account, value: account.name },
    ...(role === undefined ? [] : [{ name: text.role, value: text.roles[role] }]),
    ...(storage.state === 'answered' ? [{ name: text.storage, value: describeStorage(storage.answer) }] : []),
    { name: text.version, value: version },
  ];
  return (
    <Screen title={text.title}>
      <Stack gap="m">
        <Card title={nameOf?.(account.name) ?? account.name}>
          <KeyValue items={facts} />
        </Card>
        <List label={text.title}>
          <ListRow
            icon="sync"
            title={text.sync}
            detail={unsent > 0 ? text.unsent(unsent) : text.allSent}
            href={paths.sync}
          />
          {hasDesk(account) && (
            <ListRow icon="desk" title={text.office} detail={text.officeHint} href={paths.office()} />
          )}
          <ListRow
            icon="star"
            title={text.projects}
            detail={owed > 0 ? text.projectsOwed(owed) : text.projectsHint}
            href={paths.projects}
          />
          {points.state === 'answered' && points.answer && (
            <ListRow icon="star" title={text.points} detail={text.pointsDetail} href={paths.points} />
          )}
          <ListRow icon="help" title={text.help} detail={text.helpHint} href={paths.help} />
          <ListRow
            icon="lock"
            title={text.lock}
            detail={uses.hasLock() ? text.lockOn : text.lockOff}
            href={paths.lock}
          />
          <ListRow
            icon="person"
            title={text.changePerson}
            detail={text.changePersonDetail}
            onPress={uses.changePerson}
          />
        </List>
        {appearance}
        <SignOut unsent={unsent} uses={uses} />
      </Stack>
    </Screen>
  );
}

function describeStorage({ isPersistent, used, quota }: StorageState): string {
  const room =
    used === undefined || quota === undefined
      ? []
      : [text.storageUsed(text.space(used), text.space(quota - used))];
  return [isPersistent ? text.storageSafe : text.storageUnsafe, ...room].join('');
}

function SignOut({ unsent, uses }: { readonly unsent: number; readonly uses: MeUses }): ReactElement {
  const [asked, setAsked] = useState(false);
  if (asked && unsent > 0) {
    return (
      <Notice tone="warn" action={<ButtonLink href={uses.paths.sync}>{text.goToSync}</ButtonLink>}>
        {text.signOutRefused(unsent)}
      </Notice>
    );
  }
  return (
    <>
      <Button wide icon="sign-out" onPress={() => setAsked(true)}>
        {text.signOut}
      </Button>
      <ConfirmDialog
        open={asked}
        title={text.signOutTitle}
        confirmLabel={text.signOutConfirm}
        cancelLabel={text.stay}
        tone="danger"
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          return uses.signOut();
        }}
      >
        {text.signOutBody}
      </ConfirmDialog>
    </>
  );
}
