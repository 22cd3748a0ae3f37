import type { ReactElement } from 'react';
import styles from './choices.module.css';
import { classNames } from './class-names.ts';
import { Fieldset } from './fieldset.tsx';
import { Icon, type IconName } from './icon.tsx';
import { toneClass } from './tone-class.ts';
import type { Tone } from './tone.ts';
import { usePress } from './use-press.ts';
import { wholeDates } from './whole-dates.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly tone?: Tone | undefined;
  readonly detail?: string | undefined;
}

export interface ChoicesProps<V extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  /** What is chosen; several where several can be. */
  readonly value: V | readonly V[] | undefined;
  /** Gives the promise of what it saves, where a choice is a deed. */
  readonly onChoose: (value: V) => unknown;
  readonly columns?: 2 | 3 | 5 | undefined;
}

const columnClasses = { 2: styles.two, 3: undefined, 5: styles.five };

/** Pressed buttons and not radios: a tap may save at once, so arrow keys must not choose by passing by. */
export function Choices<V extends string>({
  legend,
  choices,
  value,
  onChoose,
  columns = 3,
}: ChoicesProps<V>): ReactElement {
  const chosen: readonly V[] = typeof value === 'string' ? [value] : (value ?? []);
  return (
    <Fieldset legend={legend}>
      <div className={classNames(styles.choices, columnClasses[columns])}>
        {choices.map((choice) => (
          <ChoiceButton
            key={choice.value}
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            onPress={() => onChoose(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

interface ChoiceButtonProps {
  readonly choice: Choice<string>;
  readonly isChosen: boolean;
  readonly onPress: () => unknown;
}

function ChoiceButton({ choice, isChosen, onPress }: ChoiceButtonProps): ReactElement {
  const { press } = usePress(onPress);
  const { label, icon, tone, detail } = choice;
  return (
    <button
      type="button"
      className={classNames(styles.choice, tone === undefined ? styles.plain : toneClass(tone))}
      aria-pressed={isChosen}
      onClick={press}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles.label}>{wholeDates(label)}</span>
      {detail !== undefined && <span className={styles.detail}>{wholeDates(detail)}</span>}
      <span className={styles.tick}>
        <Icon name="check" />
      </span>
    </button>
  );
}
