import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './faces.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

interface Face {
  readonly label: string;
  readonly mood: 'glad' | 'even' | 'sad';
}

export interface FacesProps<V extends string> {
  readonly label: string;
  readonly faces: readonly (Face & { readonly value: V })[];
  readonly onChoose: (value: V) => void;
}

const mouths = { glad: 'M8 14.25q4 4.5 8 0', even: 'M8.25 15.25h7.5', sad: 'M8 16.5q4-4 8 0' } as const;
const tones: Readonly<Record<'glad' | 'even' | 'sad', Tone>> = { glad: 'good', even: 'info', sad: 'bad' };

/** Large faces, each with its word: one tap for whoever sees or reads little. */
export function Faces<V extends string>({ label, faces, onChoose }: FacesProps<V>): ReactElement {
  return (
    <div className={styles.faces} role="group" aria-label={label}>
      {faces.map((face) => (
        <button
          key={face.value}
          type="button"
          className={classNames(styles.face, styles.pressable, toneClass(tones[face.mood]))}
          onClick={() => onChoose(face.value)}
        >
          <Drawn {...face} />
        </button>
      ))}
    </div>
  );
}

/** The one that was chosen, as it was tapped. */
export function ChosenFace(face: Face): ReactElement {
  return (
    <p className={classNames(styles.face, toneClass(tones[face.mood]))}>
      <Drawn {...face} />
    </p>
  );
}

function Drawn({ label, mood }: Face): ReactElement {
  return (
    <>
      <svg className={styles.drawing} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9.25" />
        <path d={`M9 9.25v.5M15 9.25v.5${mouths[mood]}`} />
      </svg>
      <span>{label}</span>
    </>
  );
}
