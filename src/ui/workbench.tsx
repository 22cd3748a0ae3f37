import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { CloseButton } from './close-button.tsx';
import { HeadingLevel } from './heading-level.ts';
import { isShown } from './is-shown.ts';
import head from './page-head.module.css';
import styles from './workbench.module.css';

export interface WorkbenchProps {
  readonly title: string;
  /** 1 where it is the page, 3 where it is shown within one. */
  readonly level?: 1 | 3 | undefined;
  readonly actions?: ReactNode;
  /** Search, filters and the like, above the work. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
  /** What was opened beside the work; over it where the window is narrow. */
  readonly panel?:
    { readonly title: string; readonly body: ReactNode; readonly onClose: () => void } | undefined;
}

/** A page that fills the window and whose parts scroll by themselves: a table, a board. */
export function Workbench(props: WorkbenchProps): ReactElement {
  const { title, level = 1, actions, toolbar, children, panel } = props;
  const Frame = level === 1 ? 'main' : 'div';
  const Title = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The pressed link left with the last page: without this a screen reader stands nowhere.
    if (level === 1 && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [title, level]);
  const closePanel = (event: KeyboardEvent): void => {
    const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog || panel === undefined) return;
    event.preventDefault();
    panel.onClose();
  };
  return (
    <Frame className={styles.bench} onKeyDown={closePanel}>
      <header className={styles.header}>
        <Title className={head.title} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {isShown(actions) && <div className={head.actions}>{actions}</div>}
      </header>
      {isShown(toolbar) && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={styles.body}>
        <div className={styles.work}>{children}</div>
        {panel !== undefined && (
          <section className={styles.panel} aria-label={panel.title}>
            <div className={styles.panelHead}>
              <p className={styles.panelTitle}>{panel.title}</p>
              <CloseButton onPress={panel.onClose} />
            </div>
            <div className={styles.panelBody}>
              <HeadingLevel value={level === 1 ? 2 : 3}>{panel.body}</HeadingLevel>
            </div>
          </section>
        )}
      </div>
    </Frame>
  );
}
