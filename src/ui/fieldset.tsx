import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './fieldset.module.css';

export interface FieldsetProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** Controls that answer one question, with the question above them. */
export function Fieldset({ legend, hint, children }: FieldsetProps): ReactElement {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={hint === undefined ? undefined : id}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={id}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
