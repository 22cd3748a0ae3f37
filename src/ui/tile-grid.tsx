import { Fragment, type ReactElement } from 'react';
import { alignRowLabels } from './align-row-labels.ts';
import { classNames } from './class-names.ts';
import styles from './tile-grid.module.css';
import { Tile, type TileProps } from './tile.tsx';

export type { TileProps } from './tile.tsx';

export interface TileGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly tiles: readonly TileProps[] }[];
}

export interface TileGridProps {
  /** What the groups are, for screen readers. */
  readonly columnsLabel: string;
  readonly groups: readonly TileGroup[];
}

/** Groups of tiles side by side with their rows on one line, as the doors of a building seen from the street. */
export function TileGrid({ columnsLabel, groups }: TileGridProps): ReactElement {
  const labels = alignRowLabels(groups.map((group) => group.rows.map((row) => row.label)));
  return (
    <div className={styles.scroller} role="region" aria-label={columnsLabel} tabIndex={0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {groups.map((group) => (
              <th key={group.title} className={styles.group} scope="colgroup" colSpan={widthOf(group)}>
                <span className={styles.groupTitle}>{group.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th className={styles.rowLabel} scope="row">
                {label}
              </th>
              {groups.map((group) => (
                <Fragment key={group.title}>{cellsOf(group, label)}</Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function widthOf(group: TileGroup): number {
  return Math.max(1, ...group.rows.map((row) => row.tiles.length));
}

function cellsOf(group: TileGroup, label: string): ReactElement[] {
  const tiles = group.rows.find((row) => row.label === label)?.tiles ?? [];
  const width = widthOf(group);
  return Array.from({ length: width }, (_, index) => {
    const tile = tiles[index];
    return (
      <td
        key={tile?.key ?? index}
        className={classNames(styles.cell, index === 0 && styles.first, index === width - 1 && styles.last)}
      >
        {tile !== undefined && (
          <Tile
            href={tile.href}
            label={tile.label}
            sign={tile.sign}
            tone={tile.tone}
            meaning={tile.meaning}
            badge={tile.badge}
          />
        )}
      </td>
    );
  });
}
