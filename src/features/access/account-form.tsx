import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { AccountsUses, Slip } from './accounts-uses.ts';
import { gridsOf, type Part, PartFields } from './part-fields.tsx';

interface Props {
  readonly uses: AccountsUses;
  readonly onClose: () => void;
  readonly onMade: (slip: Slip) => void;
}

/** A new account: who, as what, and of which doors. */
export function AccountForm({ uses, onClose, onMade }: Props): ReactElement {
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const [part, setPart] = useState<Part>({ role: 'volunteer', grids: [] });
  const [problem, setProblem] = useState<string>();

  const save = async (): Promise<void> => {
    setProblem(undefined);
    const given = {
      community: uses.community,
      account: account.trim(),
      name,
      role: part.role,
      grids: gridsOf(part),
    };
    const made = await uses.createAccount(given);
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
        <Button wide variant="primary" onPress={save}>
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
        <PartFields part={part} grids={uses.grids} onChange={setPart} />
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      </Stack>
    </Sheet>
  );
}
