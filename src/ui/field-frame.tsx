import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { uiText } from './ui-text.ts';
import hidden from './visually-hidden.module.css';

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label above, hint and error below; `describedBy` gives the control the ids of the latter two. */
export function FieldFrame(props: FieldFrameProps): ReactElement {
  const { id, label, labelHidden = false, required = false, hint, error, children } = props;
  return (
    <div className={styles.field}>
      <label className={classNames(styles.label, labelHidden && hidden.hidden)} htmlFor={id}>
        {label}
        {required && <span className={styles.required}>{uiText.required}</span>}
      </label>
      {children}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
