import type { ReactElement } from 'react';
import styles from './chips.module.css';
import { Fieldset } from './fieldset.tsx';
import { Icon } from './icon.tsx';

export interface ChipsProps<V extends string> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  /** What is chosen now, in the order of the choices. */
  readonly onChange: (chosen: readonly V[]) => void;
}

/** Any number out of a few words: a press chooses one, another press lets it go. */
export function Chips<V extends string>(props: ChipsProps<V>): ReactElement {
  const { legend, hint, choices, chosen, onChange } = props;
  const toggle = (value: V): void => {
    const isOn = (one: V): boolean => (one === value ? !chosen.includes(one) : chosen.includes(one));
    onChange(choices.map((choice) => choice.value).filter(isOn));
  };
  return (
    <Fieldset legend={legend} hint={hint}>
      <div className={styles.chips}>
        {choices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {chosen.includes(value) && <Icon name="check" />}
            {label}
          </button>
        ))}
      </div>
    </Fieldset>
  );
}
