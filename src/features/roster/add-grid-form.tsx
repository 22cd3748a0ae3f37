import { type ReactElement, useState } from 'react';
import { isGridCode } from '#domain/access/scopes.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { OfficeRefusal } from '#usecases/ports/server-office.ts';
import { placesText as text } from './places-text.ts';
import type { PlacesUses } from './places-uses.ts';

interface Props {
  readonly uses: Pick<PlacesUses, 'makeGrid' | 'doorScopes' | 'tell'>;
  readonly onDone: () => void;
}

/** A new 网格: the server opens its database, then buildings can be put into it. */
export function AddGridForm({ uses: { makeGrid, doorScopes, tell }, onDone }: Props): ReactElement {
  const [written, setWritten] = useState('');
  const [refusal, setRefusal] = useState<OfficeRefusal>();
  const code = written.normalize('NFKC').trim().toLowerCase();
  const isKnown = doorScopes.some((scope) => scope.endsWith(`-${code}`));
  const save = async (): Promise<void> => {
    setRefusal(undefined);
    if (!isGridCode(code)) {
      setRefusal('bad-name');
      return;
    }
    const made = await makeGrid(code);
    if (!made.ok) {
      setRefusal(made.reason);
      return;
    }
    tell(text.gridMade(text.grid(code)));
    onDone();
  };
  return (
    <Stack gap="m">
      <Text tone="muted">{text.gridHint}</Text>
      <TextField
        label={text.gridCode}
        value={written}
        onChange={setWritten}
        hint={text.gridCodeHint}
        required
        maxLength={24}
      />
      {isKnown && <Notice tone="warn">{text.gridKnown(text.grid(code))}</Notice>}
      {refusal !== undefined && <Notice tone="bad">{text.gridRefusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" disabled={isKnown} onPress={save}>
        {text.gridSave}
      </Button>
    </Stack>
  );
}
