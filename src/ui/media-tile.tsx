import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './media-grid.module.css';

export interface MediaTileProps {
  /** Address of the bytes; `undefined` while they are not there. */
  readonly src: string | undefined;
  readonly kind: 'photo' | 'sound';
  /** What it is, for whoever cannot see or hear it. */
  readonly label: string;
  /** In its place while there is nothing to show. */
  readonly placeholder: ReactNode;
  readonly caption: ReactNode;
  /** Called once when the tile comes into view: then its bytes are wanted. */
  readonly onShown: () => void;
}

/** One photo or recording with its line below. */
export function MediaTile(props: MediaTileProps): ReactElement {
  const { src, kind, label, placeholder, caption, onShown } = props;
  const tile = useRef<HTMLLIElement>(null);
  const isShown = useShown(tile);
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  return (
    <li ref={tile} className={styles.tile}>
      <div className={styles.frame}>
        {src === undefined ? (
          placeholder
        ) : kind === 'photo' ? (
          <a className={styles.whole} href={src} target="_blank" rel="noreferrer">
            <img className={styles.photo} src={src} alt={label} />
          </a>
        ) : (
          <audio className={styles.sound} src={src} aria-label={label} controls />
        )}
      </div>
      <div className={styles.caption}>{caption}</div>
    </li>
  );
}

/** Whether an element has been in view; at once where the browser cannot tell. */
function useShown(element: RefObject<Element | null>): boolean {
  const [isShown, setIsShown] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const { current } = element;
    if (current === null || isShown) return undefined;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setIsShown(true);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, isShown]);
  return isShown;
}
