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
        <Card key={account.name} title={nameOf(account.name)}>
          <Stack gap="s">
            <Row>
              <Tag tone={TONES[account.state]}>{text.states[account.state]}</Tag>
              <Text>{`${account.name} · ${text.roles[account.role]} · ${doorsOf(account)}`}</Text>
            </Row>
            <Row>
              <Button onPress={() => onAsk({ kind: 'reset', account })}>
                {account.state === 'disabled' ? text.enable : text.reset}
              </Button>
              <Button onPress={() => onAsk({ kind: 'assign', account })}>{text.assign}</Button>
              {account.state !== 'disabled' && (
                <Button variant="quiet" onPress={() => onAsk({ kind: 'disable', account })}>
                  {text.disable}
                </Button>
              )}
            </Row>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function doorsOf(account: ManagedAccount): string {
  const grids = gridsIn(account).map((grid) => grid.toUpperCase());
  return grids.length === 0 ? text.noDoors : text.grids(grids);
}
