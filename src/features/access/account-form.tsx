import { type ReactElement, useState } from 'react';
import type { Role } from '#domain/access/account.ts';
import { MANAGED_ROLES } from '#domain/access/account-state.ts';
import { mayRead } from '#domain/access/may.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { AccountsUses, Slip } from './accounts-uses.ts';

interface Props {
  readonly uses: AccountsUses;
  readonly onClose: () => void;
  readonly onMade: (slip: Slip) => void;
}

/** A new account: who, as what, and of which doors. */
export function AccountForm({ uses, onClose, onMade }: Props): ReactElement {
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const [role, setRole] = useState<Role>('volunteer');
  const [grids, setGrids] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const hasDoors = mayRead(role, 'doors');

  const save = async (): Promise<void> => {
    setIsBusy(true);
    setProblem(undefined);
    const given = {
      community: uses.community,
      account: account.trim(),
      name,
      role,
      grids: hasDoors ? grids : [],
    };
    const made = await uses.createAccount(given);
    setIsBusy(false);
    if (!made.ok) {
      setProblem(text.refusals[made.reason]);
      return;
    }
    if (!made.value.named.ok) uses.tell(text.notNamed);
    onMade({ name: name.trim(), account: given.account, password: made.value.password });
  };
  return (
    <Sheet
      open
      title={text.create}
      onClose={onClose}
      footer={
        <Button wide variant="primary" busy={isBusy} onPress={() => void save()}>
          {text.save}
        </Button>
      }
    >
      <Stack gap="m">
        <TextField label={text.name} hint={text.nameHint} value={name} onChange={setName} maxLength={80} />
        <TextField
          label={text.account}
          hint={text.accountHint}
          value={account}
          onChange={setAccount}
          maxLength={24}
        />
        <SelectField
          label={text.role}
          value={role}
          options={MANAGED_ROLES.map((value) => ({ value, label: text.roles[value] }))}
          onChange={setRole}
        />
        {hasDoors && (
          <Stack gap="s">
            <Text>{text.doors}</Text>
            {uses.grids.map((grid) => (
              <Switch
                key={grid}
                label={grid.toUpperCase()}
                checked={grids.includes(grid)}
                onChange={(isOn) => setGrids(isOn ? [...grids, grid] : grids.filter((one) => one !== grid))}
              />
            ))}
          </Stack>
        )}
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      </Stack>
    </Sheet>
  );
}
