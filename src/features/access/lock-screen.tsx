import { type ReactElement, useState } from 'react';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FrontFrame } from '#ui/front-frame.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { LockStanding, PhoneLock, RecoverRefusal, UnlockRefusal } from '#usecases/ports/phone-lock.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';
import { lockText as text } from './lock-text.ts';
import { PasswordForm } from './password-form.tsx';
import { SecretEntry } from './secret-entry.tsx';
import { SecretForm } from './secret-form.tsx';
import { useLockStanding } from './use-lock-standing.ts';

export interface LockScreenProps {
  readonly name: string;
  /** Undefined while the device is being read. */
  readonly lock: PhoneLock | undefined;
  /** Opens the lock by the account's password; needs a network. */
  readonly recover: (password: string) => Promise<Result<undefined, SignInRefusal | RecoverRefusal>>;
  readonly onOpened: () => void;
  readonly onChangePerson: () => void;
}

type Step = 'enter' | 'recover' | 'renew';

/** Stands before everything that an account has on this device. */
export function LockScreen({ name, lock, recover, onOpened, onChangePerson }: LockScreenProps): ReactElement {
  const standing = useLockStanding(lock);
  const [step, setStep] = useState<Step>('enter');
  const [refusal, setRefusal] = useState<UnlockRefusal>();
  const isBarred = standing?.triesLeft === 0 || refusal === 'half-key';

  if (step === 'renew' && lock !== undefined) {
    return (
      <FrontFrame title={text.renewTitle}>
        <SecretForm
          onChosen={async (kind, secret) => {
            await lock.setSecret(kind, secret);
            onOpened();
          }}
        />
      </FrontFrame>
    );
  }
  if (step === 'recover' || isBarred) {
    const canGoBack = !isBarred;
    return (
      <FrontFrame title={text.recoverTitle}>
        <Stack gap="m">
          {isBarred && (
            <Notice tone="warn">{text.refusals[refusal === 'half-key' ? refusal : 'exhausted']}</Notice>
          )}
          <Card>
            <Recovery standing={standing} recover={recover} onOpen={() => setStep('renew')} />
          </Card>
          {canGoBack && (
            <Button wide variant="quiet" onPress={() => setStep('enter')}>
              {text.back}
            </Button>
          )}
          <Button wide variant="quiet" onPress={onChangePerson}>
            {text.changePerson}
          </Button>
        </Stack>
      </FrontFrame>
    );
  }
  const waitSeconds = Math.ceil((standing?.waitMs ?? 0) / 1000);
  return (
    <FrontFrame
      title={text.enterOf(name)}
      note={<Told standing={standing} refusal={refusal} waitSeconds={waitSeconds} />}
    >
      <Stack gap="l">
        <SecretEntry
          kind={standing?.kind ?? 'pin'}
          label={text.secretLabel}
          action={text.unlock}
          disabled={standing === undefined || waitSeconds > 0}
          onEntered={async (secret) => {
            const opened = await lock?.unlock(secret);
            if (opened?.ok === true) onOpened();
            else setRefusal(opened?.reason);
          }}
        />
        <Stack gap="s">
          <Button wide variant="quiet" onPress={() => setStep('recover')}>
            {text.forgotten}
          </Button>
          <Button wide variant="quiet" onPress={onChangePerson}>
            {text.changePerson}
          </Button>
        </Stack>
      </Stack>
    </FrontFrame>
  );
}

interface ToldProps {
  readonly standing: LockStanding | undefined;
  readonly refusal: UnlockRefusal | undefined;
  readonly waitSeconds: number;
}

function Told({ standing, refusal, waitSeconds }: ToldProps): ReactElement | null {
  if (waitSeconds > 0) return <Notice tone="warn">{text.waiting(waitSeconds)}</Notice>;
  if (refusal === undefined || standing === undefined) return null;
  return (
    <Notice tone="bad">
      {refusal === 'wrong' ? text.triesLeft(standing.triesLeft) : text.refusals[refusal]}
    </Notice>
  );
}

interface RecoveryProps {
  readonly standing: LockStanding | undefined;
  readonly recover: LockScreenProps['recover'];
  readonly onOpen: () => void;
}

function Recovery({ standing, recover, onOpen }: RecoveryProps): ReactElement {
  if (standing?.canRecover === false) return <Text>{text.noRecovery}</Text>;
  return (
    <Stack gap="m">
      <Text>{text.recoverHint}</Text>
      <PasswordForm
        action={text.recover}
        onEntered={async (password) => {
          const opened = await recover(password);
          if (!opened.ok) return text.signInRefusals[opened.reason];
          onOpen();
          return undefined;
        }}
      />
    </Stack>
  );
}
