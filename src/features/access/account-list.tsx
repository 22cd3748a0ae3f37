import type { ReactElement } from 'react';
import { type AccountState, gridsIn, type ManagedAccount } from '#domain/access/account-state.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { Tone } from '#ui/tone.ts';
import { accountsText as text } from './accounts-text.ts';
import type { Deed } from './accounts-uses.ts';

const TONES: Readonly<Record<AccountState, Tone>> = {
  active: 'good',
  'first-password': 'warn',
  disabled: 'neutral',
};

interface Props {
  readonly accounts: readonly ManagedAccount[];
  readonly nameOf: (account: string) => string;
  readonly onAsk: (deed: Deed) => void;
}

export function AccountList({ accounts, nameOf, onAsk }: Props): ReactElement {
  return (
    <Stack gap="s">
      {accounts.map((account) => (
        <AccountCard key={account.name} account={account} name={nameOf(account.name)} onAsk={onAsk} />
      ))}
    </Stack>
  );
}

interface CardProps extends Pick<Props, 'onAsk'> {
  readonly account: ManagedAccount;
  readonly name: string;
}

function AccountCard({ account, name, onAsk }: CardProps): ReactElement {
  const isDisabled = account.state === 'disabled';
  const deed = (words: string, kind: Deed['kind'], variant?: 'quiet'): ReactElement => (
    <Button variant={variant} label={text.about(words, name)} onPress={() => onAsk({ kind, account })}>
      {words}
    </Button>
  );
  return (
    <Card title={name}>
      <Stack gap="s">
        <Row>
          <Tag tone={TONES[account.state]}>{text.states[account.state]}</Tag>
          <Text>{`${account.name} · ${text.roles[account.role]} · ${doorsOf(account)}`}</Text>
        </Row>
        <Row>
          {deed(isDisabled ? text.enable : text.reset, 'reset')}
          {deed(text.assign, 'assign')}
          {!isDisabled && deed(text.disable, 'disable', 'quiet')}
        </Row>
      </Stack>
    </Card>
  );
}

function doorsOf(account: ManagedAccount): string {
  const grids = gridsIn(account).map((grid) => grid.toUpperCase());
  return grids.length === 0 ? text.noDoors : text.grids(grids);
}
