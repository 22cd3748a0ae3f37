import { useCallback, useEffect, useRef, useState } from 'react';
import { MAX_VOICE_SECONDS } from '#domain/media/media.ts';
import { type BegunRecording, PART_MS } from '#usecases/media/recover-recordings.ts';

export interface Recorded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly seconds: number;
  /** Its parts on the disk; absent where they could not be kept. */
  readonly begun: BegunRecording | undefined;
}

export interface Recorder {
  /** Seconds of the recording that runs; `undefined` while none does. */
  readonly running: number | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

interface RecorderNeeds {
  readonly begin: (contentType: string) => Promise<BegunRecording>;
  readonly onRecorded: (recorded: Recorded) => void;
  readonly onNoMicrophone: () => void;
}

/** A phone can record one of these; speech needs no more than the bits. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 24_000;

/**
 * Records speech for two minutes at most. Leaving the screen ends a recording, it does not lose it; nor does a killed
 * tab: every second is on the disk as it comes.
 */
export function useRecorder(needs: RecorderNeeds): Recorder {
  const [running, setRunning] = useState<number>();
  const recorder = useRef<MediaRecorder>(undefined);
  const latest = useRef(needs);
  useEffect(() => {
    latest.current = needs;
  });

  const stop = useCallback(() => {
    if (recorder.current?.state === 'recording') recorder.current.stop();
  }, []);
  useEffect(() => stop, [stop]);

  useEffect(() => {
    if (running === undefined) return undefined;
    if (running >= MAX_VOICE_SECONDS) stop();
    const timer = setTimeout(
      () => setRunning((seconds) => (seconds !== undefined ? seconds + 1 : seconds)),
      1000,
    );
    return () => clearTimeout(timer);
  }, [running, stop]);

  const start = async (): Promise<void> => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
      const made = new MediaRecorder(stream, {
        audioBitsPerSecond: BITS_PER_SECOND,
        ...(mimeType === undefined ? {} : { mimeType }),
      });
      const contentType = (mimeType ?? made.mimeType).split(';')[0] ?? '';
      // A full disk keeps nobody from speaking: the memo is tried to be kept whole at the end.
      const begun = await latest.current.begin(contentType).catch(() => undefined);
      const parts = collectParts(made, begun);
      const since = performance.now();
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        setRunning(undefined);
        const seconds = Math.max(1, Math.round((performance.now() - since) / 1000));
        parts().then(
          (bytes) => latest.current.onRecorded({ bytes, contentType, seconds, begun }),
          () => latest.current.onNoMicrophone(),
        );
      });
      recorder.current = made;
      made.start(PART_MS);
      setRunning(0);
    } catch {
      latest.current.onNoMicrophone();
    }
  };
  return { running, start, stop };
}

/** Puts every part on the disk in its turn; the answer gives the whole when all are there. */
function collectParts(
  made: MediaRecorder,
  begun: BegunRecording | undefined,
): () => Promise<Uint8Array<ArrayBuffer>> {
  const parts: Blob[] = [];
  let kept: Promise<unknown> = Promise.resolve();
  made.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    parts.push(data);
    const keep = async (): Promise<void> => begun?.add(new Uint8Array(await data.arrayBuffer()));
    kept = kept.then(keep).catch(() => undefined);
  });
  return async () => {
    await kept;
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };
}
