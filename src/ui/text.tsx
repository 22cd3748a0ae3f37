import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './text.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { wholeDates } from './whole-dates.tsx';

export interface TextProps {
  readonly children: ReactNode;
  readonly tone?: Tone | 'muted' | undefined;
  readonly size?: 's' | 'm' | 'l' | 'xl' | undefined;
  readonly strong?: boolean | undefined;
  readonly as?: 'p' | 'span' | 'div' | undefined;
  readonly preserveLines?: boolean | undefined;
}

export function Text(props: TextProps): ReactElement {
  const { children, tone, size = 'm', strong = false, as: Tag = 'p', preserveLines = false } = props;
  const colour =
    tone === 'muted' ? styles.muted : tone !== undefined && classNames(styles.toned, toneClass(tone));
  return (
    <Tag
      className={classNames(
        styles.text,
        styles[size],
        colour,
        strong && styles.strong,
        preserveLines && styles.preserveLines,
      )}
    >
      {wholeDates(children)}
    </Tag>
  );
}
