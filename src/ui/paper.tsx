import { type ReactElement, type ReactNode, useLayoutEffect } from 'react';
import { classNames } from './class-names.ts';
import styles from './paper.module.css';
import { wholeDates } from './whole-dates.tsx';

export type PaperSize = 'a4' | 'a6';

/** Says on which paper the shown screen is printed; the app's own frame and every `OffPaper` stay off it. */
export function usePaper(size: PaperSize): void {
  // With what it shows: somebody may print at once.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['paper'] = size;
    return () => {
      delete dataset['paper'];
    };
  }, [size]);
}

interface Children {
  readonly children: ReactNode;
}

interface SheetProps extends Children {
  readonly size: PaperSize;
  readonly label: string;
  /** Read from a distance: large type that fills the sheet. */
  readonly isPoster?: boolean;
  /** Filled in by hand: one page, of which tables and boxes take what the words leave. */
  readonly isForm?: boolean;
}

/** One sheet, black on white whatever the screen looks like. Several ones are printed on a page each. */
export function PaperSheet({
  size,
  label,
  isPoster = false,
  isForm = false,
  children,
}: SheetProps): ReactElement {
  const kind = classNames(size === 'a6' && styles.card, isPoster && styles.poster, isForm && styles.form);
  return (
    <article className={classNames(styles.sheet, kind)} aria-label={label}>
      {children}
    </article>
  );
}

/** Several sheets, one page each. */
export function PaperPile({ children }: Children): ReactElement {
  return <div className={styles.pile}>{children}</div>;
}

/** What belongs to the screen and is not printed. */
export function OffPaper({ children }: Children): ReactElement {
  return <div className={styles.off}>{children}</div>;
}

export function PaperTitle({ children }: Children): ReactElement {
  return <h2 className={styles.title}>{children}</h2>;
}

export function PaperSubtitle({ children }: Children): ReactElement {
  return <p className={styles.subtitle}>{wholeDates(children)}</p>;
}

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Names and values, one below the other. */
export function PaperFacts({ facts }: FactsProps): ReactElement {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{wholeDates(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PaperPart({ children }: Children): ReactElement {
  return <h3 className={styles.part}>{children}</h3>;
}

interface LinesProps {
  readonly title: string;
  /** `<li>` each; no heading either where there is none. */
  readonly children: readonly ReactNode[];
}

/** A numbered list under its heading. */
export function PaperLines({ title, children }: LinesProps): ReactElement | null {
  if (children.length === 0) return null;
  return (
    <>
      <PaperPart>{title}</PaperPart>
      <ol className={styles.lines}>{children}</ol>
    </>
  );
}

/** A small remark within a line or by itself. */
export function PaperSmall({ children }: Children): ReactElement {
  return <span className={styles.small}>{children}</span>;
}

/** Where somebody signs. */
export function PaperSignature({ children }: Children): ReactElement {
  return <p className={styles.signature}>{wholeDates(children)}</p>;
}

/** The call that is read from across the yard. */
export function PaperCall({ children }: Children): ReactElement {
  return <p className={styles.call}>{children}</p>;
}

export function PaperLarge({ children }: Children): ReactElement {
  return <p className={styles.large}>{wholeDates(children)}</p>;
}

/** A picture and the words that belong to it, side by side. */
export function PaperBeside({ children }: Children): ReactElement {
  return <div className={styles.beside}>{children}</div>;
}

interface BottomProps {
  readonly start: ReactNode;
  /** Where the seal goes. */
  readonly end: ReactNode;
}

/** The foot of a poster, never torn apart by a page's end. */
export function PaperBottom({ start, end }: BottomProps): ReactElement {
  return (
    <div className={styles.bottom}>
      <div>{start}</div>
      <div className={styles.seal}>{end}</div>
    </div>
  );
}
