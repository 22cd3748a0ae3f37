import { useCallback, useEffect, useRef, useState } from 'react';
import { MAX_VOICE_SECONDS } from '#domain/media/media.ts';

export interface Recorded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly seconds: number;
}

export interface Recorder {
  /** Seconds of the recording that runs; `undefined` while none does. */
  readonly running: number | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** A phone can record one of these; speech needs no more than the bits. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 24_000;

/** Records speech for two minutes at most. Leaving the screen ends a recording, it does not lose it. */
export function useRecorder(onRecorded: (recorded: Recorded) => void, onNoMicrophone: () => void): Recorder {
  const [running, setRunning] = useState<number>();
  const recorder = useRef<MediaRecorder>(undefined);
  const tellRecorded = useRef(onRecorded);
  useEffect(() => {
    tellRecorded.current = onRecorded;
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
      const parts: Blob[] = [];
      const begun = performance.now();
      made.addEventListener('dataavailable', ({ data }) => parts.push(data));
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        setRunning(undefined);
        const seconds = Math.max(1, Math.round((performance.now() - begun) / 1000));
        const contentType = made.mimeType.split(';')[0] ?? '';
        void new Blob(parts)
          .arrayBuffer()
          .then((bytes) => tellRecorded.current({ bytes: new Uint8Array(bytes), contentType, seconds }));
      });
      recorder.current = made;
      made.start();
      setRunning(0);
    } catch {
      onNoMicrophone();
    }
  };
  return { running, start, stop };
}
