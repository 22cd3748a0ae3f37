import { Children, Fragment, isValidElement, type ReactNode } from 'react';
import styles from './whole-dates.module.css';

/** `11月22日 周日`, `2026年11月22日`, `11月`; the time of day behind it breaks nowhere by itself. */
const DATE = /((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日(?: 周.)?)?)/;

/** Words in which no line ends inside a date: Chinese may be broken anywhere, and 11 / 月22日 is hard to read. */
export function wholeDates(words: ReactNode): ReactNode {
  if (typeof words === 'string') return DATE.test(words) ? words.split(DATE).map(part) : words;
  if (Array.isArray(words)) return Children.map(words, wholeDates);
  if (isValidElement<{ readonly children?: ReactNode }>(words) && words.type === Fragment)
    return wholeDates(words.props.children);
  return words;
}

/** What a pattern with one group splits off stands at the odd places. */
function part(words: string, nth: number): ReactNode {
  return nth % 2 === 0 ? (
    words
  ) : (
    <span key={nth} className={styles.date}>
      {words}
    </span>
  );
}
