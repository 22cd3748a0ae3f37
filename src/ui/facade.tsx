import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './facade.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface FacadeProps {
  readonly title: string;
  /** What the picture says, in words. */
  readonly text: string;
  readonly href: string;
  readonly isOpen?: boolean | undefined;
  /** Floors from the top, each with its windows from the left; `undefined` is a gap between two parts. */
  readonly floors: readonly (readonly ({ readonly key: string; readonly tone: Tone } | undefined)[])[];
}

const WINDOW = 7;
const STEP = 10;

/** A house as a small picture: a window per flat. Its words say the same, so nothing hangs on colours. */
export function Facade({ title, text, href, isOpen = false, floors }: FacadeProps): ReactElement {
  const width = Math.max(1, ...floors.map((floor) => floor.length)) * STEP + 3;
  const height = floors.length * STEP + 3;
  return (
    <a className={styles.facade} href={href} aria-current={isOpen ? 'true' : undefined}>
      <span className={styles.title}>{title}</span>
      <svg
        className={styles.house}
        viewBox={`0 0 ${width} ${height}`}
        width={width * 1.4}
        height={height * 1.4}
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.wall} width={width} height={height} rx="2" />
        {floors.map((floor, nth) =>
          floor.map(
            (one, at) =>
              one !== undefined && (
                <rect
                  key={one.key}
                  className={classNames(
                    styles.window,
                    toneClass(one.tone),
                    one.tone === 'neutral' && styles.dark,
                  )}
                  x={3 + at * STEP}
                  y={3 + nth * STEP}
                  width={WINDOW}
                  height={WINDOW}
                  rx="1"
                />
              ),
          ),
        )}
      </svg>
      <span className={styles.text}>{text}</span>
    </a>
  );
}

export function FacadeRow({ children }: { readonly children: readonly ReactElement[] }): ReactElement {
  return <div className={styles.row}>{children}</div>;
}
