import type { PhoneLock } from '#usecases/ports/phone-lock.ts';
import { useAccount } from './account-store.ts';
import { endRecords } from './end-records.ts';
import { isLockedHere } from './locked-here.ts';
import type { StartedRecords } from './open-records.ts';
import type { StartFailure } from './start-trouble.ts';
import type { Workspace } from './workspace.ts';

/** Where an account stands on this device: on the way, behind its lock, at work, or unable to open. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'locked'; readonly lock: PhoneLock; readonly onOpened: () => void }
  | { readonly state: 'open'; readonly workspace: Workspace; readonly locking: Locking }
  | ({ readonly state: 'failed' } & StartFailure);

/** The lock of an open account. */
export interface Locking {
  readonly lock: PhoneLock;
  /** 立即锁定: in all tabs. */
  readonly everywhere: () => void;
  /** Nobody has touched this tab for a while. */
  readonly here: () => void;
}

/**
 * Opens an account's records behind the first paint, after the lock where there is one, and again after every
 * locking. `show` hears of every change; the screens are gone before the stores begin to close. Answers how to leave.
 */
export function startDesk(name: string, show: (opening: Opening) => void): () => void {
  const channel = new BroadcastChannel(`xbd-lock-${encodeURIComponent(name)}`);
  let hasLeft = false;
  let goOn: () => void = () => undefined;
  let lockHere: () => void = () => undefined;
  let hurry = new AbortController();
  let ending: Promise<void> = Promise.resolve();
  let started: Promise<StartedRecords> | undefined;
  channel.onmessage = () => lockHere();

  /** Shows something and waits for the word to go on. */
  function shown(make: (resolve: () => void) => Opening): Promise<void> {
    return new Promise((resolve) => {
      goOn = resolve;
      if (isLeft()) resolve();
      else show(make(resolve));
    });
  }

  function isLeft(): boolean {
    return hasLeft;
  }

  function start(): Promise<StartedRecords> {
    started = import('./open-records.ts').then(({ startRecords }) => startRecords());
    return started;
  }

  /** The worker of records that nobody opens would live as long as the page. */
  function giveUp(): void {
    started?.then(
      (records) => records.giveUp(),
      () => undefined,
    );
    started = undefined;
  }

  function fail(failure: StartFailure): Promise<void> {
    giveUp();
    return shown(() => ({ state: 'failed', ...failure }));
  }

  async function openOnce(): Promise<void> {
    if (!isSecureContext) return fail({ trouble: 'no-https', rescue: undefined });
    // Where somebody has to open a lock first, only the scripts come meanwhile.
    if (!isLockedHere(name)) start().catch(() => undefined);
    const { openKeys } = await import('./open-keys.ts');
    const keys = await openKeys(name);
    if (!keys.ok) return fail({ trouble: keys.reason, rescue: undefined });
    const { keeper, journals } = keys.value;
    if (!keeper.isOpen()) {
      giveUp();
      await shown((onOpened) => ({ state: 'locked', lock: keeper, onOpened }));
      if (!isLeft()) show({ state: 'opening' });
    }
    hurry.abort();
    await ending;
    const seal = keeper.seal();
    const { account, updated } = useAccount.getState();
    if (isLeft() || seal === undefined || account?.name !== name) {
      giveUp();
      await keeper.end();
      journals.close();
      return;
    }
    const records = await (started ?? start());
    const opened = await records.open({ account, keys: keys.value, seal, onAccount: updated });
    if (!opened.ok) return fail(opened.reason);
    started = undefined;
    const workspace = opened.value;
    await shown((resolve) => {
      lockHere = () => {
        if (keeper.standing() !== undefined) resolve();
      };
      const everywhere = (): void => {
        channel.postMessage('lock');
        lockHere();
      };
      return { state: 'open', workspace, locking: { lock: keeper, everywhere, here: lockHere } };
    });
    lockHere = () => undefined;
    if (!isLeft()) show({ state: 'opening' });
    hurry = new AbortController();
    if (isLeft()) hurry.abort();
    ending = endRecords(workspace, hurry.signal);
  }

  async function work(): Promise<void> {
    try {
      while (!isLeft()) await openOnce();
    } catch {
      await fail({ trouble: 'chunk-missing', rescue: undefined });
    }
  }

  void work();
  return () => {
    hasLeft = true;
    channel.close();
    hurry.abort();
    goOn();
  };
}
