import { useCallback, useEffect, useRef, useState } from 'react';
import type { Drafts } from '#usecases/ports/drafts.ts';

/** Longest time between a key and the disk, in milliseconds (R6). */
const WRITE_AFTER_MS = 300;

export interface KeptText {
  /** `undefined` until the disk has been asked; empty when nothing was kept. */
  readonly text: string | undefined;
  /** Whether the last write to the disk failed. */
  readonly hasFailed: boolean;
  readonly keep: (text: string) => void;
  /** Forgets it, on the screen and on the disk. */
  readonly drop: () => Promise<void>;
}

/** A text that is on disk at most 0.5 s after the last key, and back after a killed tab. */
export function useKeptText(drafts: Drafts, key: string): KeptText {
  const [text, setText] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const unwritten = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let isCurrent = true;
    const show = (kept: string | undefined): void => {
      if (isCurrent) setText((typed) => typed ?? kept ?? '');
    };
    drafts.read(key).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [drafts, key]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const latest = unwritten.current;
    if (latest === undefined) return;
    unwritten.current = undefined;
    drafts.write(key, latest).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  }, [drafts, key]);

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
    await drafts.drop(key);
  }, [drafts, key]);

  return { text, hasFailed, keep, drop };
}
