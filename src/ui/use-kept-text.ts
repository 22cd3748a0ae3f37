import { useCallback, useEffect, useRef, useState } from 'react';

/** Where words that are typed and not saved yet are kept. */
export interface Keeper {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** Longest time between a key and the disk, in milliseconds (R6). */
const WRITE_AFTER_MS = 300;

export interface KeptText {
  /** `undefined` until the disk has been asked; empty when nothing was kept. */
  readonly text: string | undefined;
  /** Whether the text came back from an earlier time. */
  readonly isBack: boolean;
  /** Whether the last write to the disk failed. */
  readonly hasFailed: boolean;
  readonly keep: (text: string) => void;
  /** Forgets it, on the screen and on the disk. */
  readonly drop: () => Promise<void>;
}

/** A text that is on disk at most 0.5 s after the last key, and back after a killed tab. */
export function useKeptText(keeper: Keeper, key: string): KeptText {
  const [text, setText] = useState<string>();
  const [isBack, setIsBack] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const unwritten = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let isCurrent = true;
    const show = (kept: string | undefined): void => {
      if (!isCurrent) return;
      setText((typed) => typed ?? kept ?? '');
      setIsBack(kept !== undefined);
    };
    keeper.read(key).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [keeper, key]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const latest = unwritten.current;
    if (latest === undefined) return;
    unwritten.current = undefined;
    keeper.write(key, latest).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  }, [keeper, key]);

  useEffect(() => {
    const writeWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') write();
    };
    document.addEventListener('visibilitychange', writeWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', writeWhenHidden);
      write();
    };
  }, [write]);

  const keep = useCallback(
    (next: string): void => {
      setText(next);
      unwritten.current = next;
      timer.current ??= setTimeout(write, WRITE_AFTER_MS);
    },
    [write],
  );

  const drop = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    unwritten.current = undefined;
    setText('');
    setIsBack(false);
    // Words that a full disk does not let go of are offered once more.
    await keeper.drop(key).catch(() => undefined);
  }, [keeper, key]);

  return { text, isBack, hasFailed, keep, drop };
}
