import { lazy, type ReactElement, Suspense } from 'react';
import styles from './qr-code.module.css';

const Svg = lazy(async () => ({ default: (await import('qrcode.react')).QRCodeSVG }));

interface Props {
  readonly value: string;
  /** Read out in the place of the picture. */
  readonly label: string;
}

/** An address to scan from paper or screen, dark on white in every appearance. */
export function QrCode({ value, label }: Props): ReactElement {
  return (
    <span className={styles.code}>
      <Suspense fallback={null}>
        <Svg value={value} title={label} level="M" marginSize={2} size={256} />
      </Suspense>
    </span>
  );
}
