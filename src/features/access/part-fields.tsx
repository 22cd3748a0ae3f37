import type { ReactElement } from 'react';
import type { Role } from '#domain/access/account.ts';
import { MANAGED_ROLES } from '#domain/access/account-state.ts';
import { mayRead } from '#domain/access/may.ts';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { Text } from '#ui/text.tsx';
import { accountsText as text } from './accounts-text.ts';

/** What an account is to be: its role, and the grids chosen, which count only for a role that goes to doors. */
export interface Part {
  readonly role: Role;
  readonly grids: readonly string[];
}

/** The grids that go with the role. */
export function gridsOf({ role, grids }: Part): readonly string[] {
  return mayRead(role, 'doors') ? grids : [];
}

interface Props {
  readonly part: Part;
  /** Codes of the grids to choose from. */
  readonly grids: readonly string[];
  readonly onChange: (part: Part) => void;
}

export function PartFields({ part, grids, onChange }: Props): ReactElement {
  const choose = (grid: string, isOn: boolean): void =>
    onChange({ ...part, grids: isOn ? [...part.grids, grid] : part.grids.filter((one) => one !== grid) });
  return (
    <>
      <SelectField
        label={text.role}
        value={part.role}
        options={MANAGED_ROLES.map((value) => ({ value, label: text.roles[value] }))}
        onChange={(role) => onChange({ ...part, role })}
      />
      {mayRead(part.role, 'doors') && (
        <Stack gap="s">
          <Text>{text.doors}</Text>
          {grids.map((grid) => (
            <Switch
              key={grid}
              label={grid.toUpperCase()}
              checked={part.grids.includes(grid)}
              onChange={(isOn) => choose(grid, isOn)}
            />
          ))}
        </Stack>
      )}
    </>
  );
}
