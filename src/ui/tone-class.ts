import styles from './tone-class.module.css';
import type { Tone } from './tone.ts';

/** The class that fills `--tone-soft`, `--tone-text`, `--tone-line`, `--tone-solid` and `--tone-on-solid`. */
export function toneClass(tone: Tone): string | undefined {
  return styles[tone];
}
