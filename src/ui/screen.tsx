import { type ReactElement, type ReactNode, useContext, useEffect } from 'react';
import { Icon } from './icon.tsx';
import { isShown } from './is-shown.ts';
import { type BackLink, ScreenBack } from './screen-back.ts';
import { useHeadFocus } from './use-head-focus.ts';
import head from './page-head.module.css';
import styles from './screen.module.css';

export interface ScreenProps {
  readonly title: string;
  readonly back?: BackLink | undefined;
  readonly actions?: ReactNode;
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Screen({ title, actions, banner, footer, children, ...own }: ScreenProps): ReactElement {
  const placed = useContext(ScreenBack);
  const back = own.back ?? placed;
  const { heading, onFocus } = useHeadFocus(title);

  const hasFooter = isShown(footer);
  useEffect(() => {
    if (!hasFooter) return undefined;
    // What is said at the lower edge stands above the line that is written there.
    document.documentElement.dataset['footer'] = '';
    return () => {
      delete document.documentElement.dataset['footer'];
    };
  }, [hasFooter]);

  return (
    <div className={styles.screen} onFocus={onFocus}>
      <header className={styles.header}>
        {back !== undefined && (
          <a className={styles.back} href={back.href}>
            <Icon name="back" />
            <span>{back.label}</span>
          </a>
        )}
        <h1 className={head.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {isShown(actions) && <div className={head.actions}>{actions}</div>}
      </header>
      {isShown(banner) && <div className={styles.banner}>{banner}</div>}
      <main className={styles.main}>{children}</main>
      {hasFooter && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
