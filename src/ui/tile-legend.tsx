import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tile-legend.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';

export interface TileLegendProps {
  readonly label: string;
  readonly items: readonly {
    readonly label: string;
    readonly sign: IconName | undefined;
    readonly tone: Tone;
    readonly count?: number | undefined;
  }[];
}

/** Says once what the colours and signs of a TileGrid mean, with how many there are of each. */
export function TileLegend({ label, items }: TileLegendProps): ReactElement {
  return (
    <ul className={styles.legend} role="list" aria-label={label}>
      {items.map((item) => (
        <li key={item.label} className={styles.item}>
          <span className={classNames(styles.swatch, styles[item.tone], toneClass(item.tone))}>
            {item.sign === undefined ? <span className={styles.none} /> : <Icon name={item.sign} />}
          </span>
          <span>{item.label}</span>
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
        </li>
      ))}
    </ul>
  );
}
