import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tile.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface TileProps {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  readonly sign: IconName | undefined;
  readonly tone: Tone;
  /** What colour and sign say, in words. */
  readonly meaning: string;
  readonly badge?: string | undefined;
}

export function Tile({ href, label, sign, tone, meaning, badge }: Omit<TileProps, 'key'>): ReactElement {
  return (
    <a className={classNames(styles.tile, styles[tone], toneClass(tone))} href={href} title={meaning}>
      <span className={styles.label}>{label}</span>
      <span className={styles.sign}>
        {sign === undefined ? <span className={styles.none} /> : <Icon name={sign} />}
        {badge !== undefined && <span className={styles.badge}>{badge}</span>}
      </span>
      <VisuallyHidden>{meaning}</VisuallyHidden>
    </a>
  );
}
