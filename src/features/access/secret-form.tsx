import { type ReactElement, useState } from 'react';
import { judgePassphrase, judgePin } from '#domain/access/lock-secret.ts';
import { Notice } from '#ui/notice.tsx';
import { Segments } from '#ui/segments.tsx';
import { Stack } from '#ui/stack.tsx';
import type { SecretKind } from '#usecases/ports/phone-lock.ts';
import { lockText as text } from './lock-text.ts';
import { SecretEntry } from './secret-entry.tsx';

const KINDS: readonly SecretKind[] = ['pin', 'passphrase'];

interface Props {
  readonly onChosen: (kind: SecretKind, secret: string) => Promise<void>;
}

/** A new secret, typed twice. */
export function SecretForm({ onChosen }: Props): ReactElement {
  const [kind, setKind] = useState<SecretKind>('pin');
  const [first, setFirst] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const begin = (next: SecretKind): void => {
    setKind(next);
    setFirst(undefined);
    setProblem(undefined);
  };
  const enter = async (secret: string): Promise<void> => {
    setProblem(undefined);
    if (first === undefined) {
      const judged = kind === 'pin' ? judgePin(secret) : judgePassphrase(secret);
      if (judged.ok) setFirst(secret);
      else setProblem(text.secretRefusals[judged.reason]);
      return;
    }
    if (first === secret) return onChosen(kind, secret);
    setFirst(undefined);
    setProblem(text.unlike);
  };
  const labels = {
    pin: first === undefined ? text.choosePin : text.repeatPin,
    passphrase: first === undefined ? text.choosePassphrase : text.repeatPassphrase,
  };
  return (
    <Stack gap="l">
      <Segments
        label={text.kindLegend}
        segments={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChoose={begin}
      />
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <SecretEntry
        key={`${kind}-${first === undefined ? 'first' : 'second'}`}
        kind={kind}
        label={labels[kind]}
        labelShown
        action={first === undefined ? text.next : text.save}
        hint={kind === 'passphrase' && first === undefined ? text.passphraseHint : undefined}
        onEntered={enter}
      />
    </Stack>
  );
}
