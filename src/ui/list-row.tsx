import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { isShown } from './is-shown.ts';
import styles from './list.module.css';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { wholeDates } from './whole-dates.tsx';

export interface ListRowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly aside?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: Tone | undefined;
}

/** A line of a List: a link with `href`, a button with `onPress`, else plain text. */
export function ListRow(props: ListRowProps): ReactElement {
  const { title, detail, aside, icon, href, onPress, tone = 'neutral' } = props;
  const content = (
    <>
      {icon !== undefined && (
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
      )}
      <span className={styles.body}>
        <span className={styles.text}>
          <span className={styles.title}>{wholeDates(title)}</span>
          {isShown(detail) && <span className={styles.detail}>{wholeDates(detail)}</span>}
        </span>
        {isShown(aside) && <span className={styles.aside}>{wholeDates(aside)}</span>}
      </span>
      {(href !== undefined || onPress !== undefined) && (
        <span className={styles.chevron}>
          <Icon name="chevron-right" />
        </span>
      )}
    </>
  );
  const look = classNames(styles.row, toneClass(tone));
  return <li className={styles.item}>{wrap(content, look, href, onPress)}</li>;
}

function wrap(
  content: ReactNode,
  look: string,
  href: string | undefined,
  onPress: (() => void) | undefined,
): ReactElement {
  if (href !== undefined) {
    return (
      <a className={classNames(look, styles.pressable)} href={href} onClick={onPress}>
        {content}
      </a>
    );
  }
  if (onPress !== undefined) {
    return (
      <button type="button" className={classNames(look, styles.pressable)} onClick={onPress}>
        {content}
      </button>
    );
  }
  return <div className={look}>{content}</div>;
}
