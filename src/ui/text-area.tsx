import {
  type CSSProperties,
  type ReactElement,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { FieldFrame } from './field-frame.tsx';
import styles from './field.module.css';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly rows?: number | undefined;
  /** Gets the marked words and their UTF-16 offsets in the value; no words when the mark is taken away. */
  readonly onSelectText?:
    ((selected: { readonly text: string; readonly start: number; readonly end: number }) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly labelHidden?: boolean | undefined;
}

export function TextArea(props: TextAreaProps): ReactElement {
  const { label, value, onChange, hint, error, rows = 3, onSelectText, placeholder, labelHidden } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (!growsByItself()) fit(area.current);
  }, [value]);
  // Drawn in a closed sheet it had no width yet; turned on its side a phone gives it another.
  useEffect(() => {
    const element = area.current;
    if (element === null || typeof ResizeObserver === 'undefined' || growsByItself()) return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  function select(event: SyntheticEvent<HTMLTextAreaElement>): void {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    onSelectText?.({ text: value.slice(start, end), start, end });
  }

  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      <textarea
        id={id}
        ref={area}
        className={classNames(styles.input, styles.area)}
        rows={rows}
        style={{ '--rows': rows } as CSSProperties}
        value={value}
        placeholder={placeholder}
        // Browsers write what stands in other fields into their own files, for a restored tab.
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onSelect={select}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

/** Newer browsers keep it as high as its words, and lay the page out once at every key instead of twice. */
function growsByItself(): boolean {
  return typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
}

/** As high as what stands in it. */
function fit(element: HTMLTextAreaElement | null): void {
  if (element === null) return;
  element.style.blockSize = 'auto';
  // Not laid out: its rows say how high it is.
  if (element.scrollHeight === 0) return;
  const borders = element.offsetHeight - element.clientHeight;
  element.style.blockSize = `${element.scrollHeight + borders}px`;
}
