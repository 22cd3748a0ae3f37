import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import type { LockStanding } from '#usecases/ports/phone-lock.ts';
import { lockText as text } from './lock-text.ts';
import type { LockUses } from './lock-uses.ts';
import { PasswordForm } from './password-form.tsx';
import { SecretEntry } from './secret-entry.tsx';
import { SecretForm } from './secret-form.tsx';
import { useLockStanding } from './use-lock-standing.ts';

/** Minutes without a touch after which the screen locks. */
export const IDLE_CHOICES = [1, 5, 10, 30] as const;

type Step = 'rest' | 'deposit' | 'choose' | 'check-to-change' | 'check-to-remove' | 'confirm-remove';

/** 我的 → 锁屏密码. */
export function LockSettingsScreen({ uses }: { readonly uses: LockUses }): ReactElement {
  const { lock, paths, tell } = uses;
  const standing = useLockStanding(lock);
  const [step, setStep] = useState<Step>('rest');
  const removing = (
    <ConfirmDialog
      open={step === 'confirm-remove'}
      title={text.removeTitle}
      confirmLabel={text.removeConfirm}
      cancelLabel={text.keep}
      tone="danger"
      onCancel={() => setStep('rest')}
      onConfirm={() => {
        setStep('rest');
        return lock.removeSecret().then(() => tell(text.removed));
      }}
    >
      {text.removeBody}
    </ConfirmDialog>
  );
  return (
    <Screen title={text.settings} back={{ href: paths.me, label: text.me }}>
      {step === 'deposit' && (
        <Card title={text.depositTitle}>
          <Stack gap="m">
            <Text>{text.depositHint}</Text>
            <PasswordForm
              action={text.next}
              onEntered={async (password) => {
                const deposited = await uses.deposit(password);
                if (!deposited.ok) return text.signInRefusals[deposited.reason];
                setStep('choose');
                return undefined;
              }}
            />
          </Stack>
        </Card>
      )}
      {step === 'choose' && (
        <Card title={text.newTitle}>
          <SecretForm
            onChosen={async (kind, secret) => {
              await lock.setSecret(kind, secret);
              tell(text.setDone);
              setStep('rest');
            }}
          />
        </Card>
      )}
      {(step === 'check-to-change' || step === 'check-to-remove') && standing !== undefined && (
        <CheckPresent
          uses={uses}
          standing={standing}
          onRight={() => setStep(step === 'check-to-change' ? 'choose' : 'confirm-remove')}
        />
      )}
      {(step === 'rest' || step === 'confirm-remove') &&
        (standing === undefined ? (
          <Off onSetUp={() => setStep(lock.recoverySalt() === undefined ? 'deposit' : 'choose')} />
        ) : (
          <On
            uses={uses}
            onChange={() => setStep('check-to-change')}
            onRemove={() => setStep('check-to-remove')}
          />
        ))}
      {removing}
    </Screen>
  );
}

function Off({ onSetUp }: { readonly onSetUp: () => void }): ReactElement {
  return (
    <Card title={text.off}>
      <Stack gap="m">
        <Text>{text.offHint}</Text>
        <Button wide variant="primary" size="large" icon="lock" onPress={onSetUp}>
          {text.setUp}
        </Button>
      </Stack>
    </Card>
  );
}

interface OnProps {
  readonly uses: LockUses;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function On({ uses, onChange, onRemove }: OnProps): ReactElement {
  return (
    <Stack gap="m">
      <Notice tone="good" title={text.on}>
        {text.onHint}
      </Notice>
      <List label={text.settings}>
        <ListRow icon="lock" title={text.lockNow} detail={text.lockNowDetail} onPress={uses.lockNow} />
        <ListRow icon="edit" title={text.change} onPress={onChange} />
        <ListRow icon="close" title={text.remove} onPress={onRemove} />
      </List>
      <Card>
        <SelectField
          label={text.idle}
          value={String(uses.idleMinutes)}
          options={IDLE_CHOICES.map((minutes) => ({
            value: String(minutes),
            label: text.idleMinutes(minutes),
          }))}
          onChange={(minutes) => uses.setIdleMinutes(Number(minutes))}
        />
      </Card>
    </Stack>
  );
}

interface CheckProps {
  readonly uses: LockUses;
  readonly standing: LockStanding;
  readonly onRight: () => void;
}

/** Whoever finds an open phone on a table must not change its lock. Wrong guesses count as at the lock screen. */
function CheckPresent({ uses, standing, onRight }: CheckProps): ReactElement {
  const [isWrong, setIsWrong] = useState(false);
  return (
    <Card title={text.presentSecret}>
      <Stack gap="m">
        {standing.waitMs > 0 && (
          <Notice tone="warn">{text.waiting(Math.ceil(standing.waitMs / 1000))}</Notice>
        )}
        {isWrong && standing.waitMs === 0 && <Notice tone="bad">{text.triesLeft(standing.triesLeft)}</Notice>}
        <SecretEntry
          kind={standing.kind}
          label={text.presentSecret}
          action={text.next}
          disabled={standing.waitMs > 0}
          onEntered={async (secret) => {
            const answer = await uses.lock.unlock(secret);
            setIsWrong(!answer.ok);
            if (answer.ok) onRight();
            else if (uses.lock.standing()?.triesLeft === 0) uses.lockNow();
          }}
        />
      </Stack>
    </Card>
  );
}
