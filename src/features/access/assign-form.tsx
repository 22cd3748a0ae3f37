import { type ReactElement, useState } from 'react';
import { gridsIn, type ManagedAccount } from '#domain/access/account-state.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { AccountsUses } from './accounts-uses.ts';
import { gridsOf, type Part, PartFields } from './part-fields.tsx';

interface Props {
  readonly uses: Pick<AccountsUses, 'community' | 'grids' | 'assignAccount'>;
  readonly account: ManagedAccount;
  /** The name that everybody sees. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onAssigned: (isNoted: boolean) => void;
}

/** Another role or other doors for an account that stands. */
export function AssignForm({ uses, account, name, onClose, onAssigned }: Props): ReactElement {
  const [part, setPart] = useState<Part>({ role: account.role, grids: gridsIn(account) });
  const [problem, setProblem] = useState<string>();
  const known = [...new Set([...uses.grids, ...gridsIn(account)])];

  const save = async (): Promise<void> => {
    setProblem(undefined);
    const { community } = uses;
    const given = { community, account: account.name, role: part.role, grids: gridsOf(part) };
    const assigned = await uses.assignAccount(given);
    if (assigned.ok) onAssigned(assigned.value.isNoted);
    else setProblem(text.refusals[assigned.reason]);
  };
  return (
    <Sheet
      open
      title={text.assignTitle(name)}
      onClose={onClose}
      footer={
        <Button wide variant="primary" onPress={save}>
          {text.assignSave}
        </Button>
      }
    >
      <Stack gap="m">
        <Text tone="muted">{text.assignBody}</Text>
        <PartFields part={part} grids={known} onChange={setPart} />
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      </Stack>
    </Sheet>
  );
}
