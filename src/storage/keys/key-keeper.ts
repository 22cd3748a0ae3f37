import { ok, refuse, type Result } from '#lib/result.ts';
import { createAesSeal } from '#storage/aes-seal.ts';
import type { Journal } from '#storage/journal/journal.ts';
import type { Seal } from '#storage/seal.ts';
import { createSerial } from '#storage/serial.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { LockStanding, PhoneLock, RecoverRefusal, UnlockRefusal } from '#usecases/ports/phone-lock.ts';
import type { DeviceKeyStore } from './device-key-store.ts';
import type { BoxLock, KeyBox } from './key-box.ts';
import { openKeyBoxFile } from './key-box-file.ts';
import {
  deriveLockKey,
  exportDataKey,
  importDataKey,
  makeDataKey,
  makeSalt,
  recoveryKey,
  SECRET_ITERATIONS,
  unwrapKey,
  wrapKey,
} from './wrap-key.ts';
import { MAX_WRONG, waitLeft } from './wrong-tries.ts';

/** The data key of an account on this device, and the lock before it. */
export interface KeyKeeper extends PhoneLock {
  /** The seal of everything that the account stores here; undefined while locked. */
  readonly seal: () => Seal | undefined;
  readonly end: () => Promise<void>;
}

export interface KeyKeeperNeeds {
  /** The account's own journal for its key; the keeper closes it. */
  readonly journal: Journal;
  readonly deviceKeys: DeviceKeyStore;
  readonly clock: Pick<Clock, 'now'>;
  /** A second copy of a locked box, outside the journal. */
  readonly mirror: KeyBoxMirror;
  /** Whether the account has stored nothing sealed yet, so that a new key cannot shut out an old one's words. */
  readonly mayMakeKey: () => Promise<boolean>;
  /** Fewer rounds only where a test tries many secrets. */
  readonly iterations?: number;
}

/** Keeps a text; never that of an unlocked key. */
export interface KeyBoxMirror {
  readonly read: () => string | undefined;
  readonly write: (text: string | undefined) => void;
}

/** Opens, on first use makes, the key of an account. Rejects when the key is lost and something lies sealed by it. */
export async function openKeyKeeper(needs: KeyKeeperNeeds): Promise<KeyKeeper> {
  const { clock, deviceKeys } = needs;
  const file = await openKeyBoxFile(needs, makeBox);
  /** Whoever leaves while a secret is being tried waits for it. */
  const serial = createSerial();
  const { key: clearKey } = file.box();
  let dataKey = clearKey === undefined ? undefined : await importDataKey(clearKey);
  let seal = dataKey && createAesSeal(dataKey);

  async function makeBox(): Promise<KeyBox> {
    if (!(await needs.mayMakeKey())) throw new DOMException('The key is gone.', 'DataError');
    return { v: 1, key: await exportDataKey(await makeDataKey()) };
  }

  function hold(key: CryptoKey | undefined): void {
    dataKey = key;
    seal = key && createAesSeal(key);
  }

  function openKey(): CryptoKey {
    if (dataKey === undefined) throw new Error('Locked: this needs the data key.');
    return dataKey;
  }

  function standing(): LockStanding | undefined {
    const { lock, recovery } = file.box();
    return (
      lock && {
        kind: lock.kind,
        triesLeft: Math.max(0, MAX_WRONG - lock.wrong),
        waitMs: waitLeft(lock.wrong, lock.wrongAt, clock.now()),
        canRecover: recovery !== undefined,
      }
    );
  }

  /** Counts the guess as wrong before anything is tried, so that a killed tab has guessed too. */
  async function countGuess(): Promise<Result<BoxLock, UnlockRefusal>> {
    let counted: Result<BoxLock, UnlockRefusal> = refuse('exhausted');
    await file.change((box) => {
      const { lock } = box;
      if (lock === undefined || lock.wrong >= MAX_WRONG) return box;
      counted = refuse('wait');
      if (waitLeft(lock.wrong, lock.wrongAt, clock.now()) > 0) return box;
      const guessed = { ...lock, wrong: lock.wrong + 1, wrongAt: clock.now() };
      counted = ok(guessed);
      return { ...box, lock: guessed };
    });
    return counted;
  }

  async function unlock(secret: string): Promise<Result<undefined, UnlockRefusal>> {
    const { lock, key: clear } = file.box();
    if (lock === undefined) {
      // Another tab took the lock off.
      hold(dataKey ?? (await importDataKey(clear ?? '')));
      return ok(undefined);
    }
    const half = await deviceKeys.read().catch(() => undefined);
    if (half === undefined) return refuse('half-key');
    const guess = await countGuess();
    if (!guess.ok) return guess;
    const key = await unwrapKey(guess.value.wrapped, await deriveLockKey(secret, guess.value, half));
    if (key === undefined) return refuse(guess.value.wrong >= MAX_WRONG ? 'exhausted' : 'wrong');
    await file.change((box) => ({ ...box, lock: box.lock && { ...box.lock, wrong: 0 } }));
    hold(key);
    return ok(undefined);
  }

  async function recover(serverSecret: string): Promise<Result<undefined, RecoverRefusal>> {
    const { recovery } = file.box();
    if (recovery === undefined) return refuse('no-recovery');
    const key = await unwrapKey(recovery.wrapped, await recoveryKey(serverSecret));
    if (key === undefined) return refuse('other-key');
    hold(key);
    return ok(undefined);
  }

  return {
    standing,
    isOpen: () => dataKey !== undefined,
    seal: () => seal,
    unlock: (secret) => serial(() => unlock(secret)),
    recover: (serverSecret) => serial(() => recover(serverSecret)),
    recoverySalt: () => file.box().recovery?.salt,
    deposit: async (salt, serverSecret) => {
      const recovery = { salt, wrapped: await wrapKey(openKey(), await recoveryKey(serverSecret)) };
      await file.change((box) => ({ ...box, recovery }));
    },
    setSecret: async (kind, secret) => {
      const made = { salt: makeSalt(), iterations: needs.iterations ?? SECRET_ITERATIONS };
      const half = (await deviceKeys.read().catch(() => undefined)) ?? (await deviceKeys.renew());
      const wrapped = await wrapKey(openKey(), await deriveLockKey(secret, made, half));
      await file.change(({ recovery }) => ({
        v: 1,
        lock: { kind, ...made, wrapped, wrong: 0, wrongAt: 0 },
        recovery,
      }));
    },
    removeSecret: async () => {
      const key = await exportDataKey(openKey());
      await file.change(({ recovery }) => ({ v: 1, key, recovery }));
      await deviceKeys.remove();
    },
    close: () => {
      if (file.box().lock !== undefined) hold(undefined);
    },
    watch: file.watch,
    end: () =>
      serial(async () => {
        hold(undefined);
        await file.close();
      }),
  };
}
