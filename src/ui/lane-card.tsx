import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './lanes.module.css';
import { uiText } from './ui-text.ts';
import { wholeDates } from './whole-dates.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly detail: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly dragType: string;
  readonly move:
    | {
        readonly lane: string;
        readonly lanes: readonly { readonly key: string; readonly label: string }[];
        readonly to: (lane: string) => void;
        readonly beside: (by: number) => void;
      }
    | undefined;
}

export function LaneCard({ id, title, detail, isOpen, onOpen, dragType, move }: Props): ReactElement {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const item = event.currentTarget.closest('li');
    if (event.key === 'ArrowDown') focusIn(item?.nextElementSibling);
    else if (event.key === 'ArrowUp') focusIn(item?.previousElementSibling);
    else if (event.key === 'ArrowRight' && move !== undefined) move.beside(1);
    else if (event.key === 'ArrowLeft' && move !== undefined) move.beside(-1);
    else return;
    event.preventDefault();
  };
  return (
    <li
      data-card={id}
      className={classNames(styles.card, isOpen && styles.open)}
      draggable={move !== undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, id)}
    >
      <button type="button" className={styles.title} onClick={onOpen} onKeyDown={onKeyDown}>
        {title}
      </button>
      <div className={styles.detail}>{wholeDates(detail)}</div>
      {move !== undefined && (
        <select
          className={styles.move}
          aria-label={uiText.moveTo(title)}
          value={move.lane}
          onChange={(event) => move.to(event.currentTarget.value)}
        >
          {move.lanes.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

function focusIn(item: Element | null | undefined): void {
  item?.querySelector('button')?.focus();
}
