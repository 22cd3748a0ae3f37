import type { Json } from '#lib/json.ts';

/** Money is counted in whole fen (分): sums of them are exact on every device. */
export const FEN_PER_YUAN = 100;

/** A hundred million yuan: more than a community ever writes in one line, and sums stay exact. */
export const MAX_FEN = 100_000_000 * FEN_PER_YUAN;

/** `2590`, `12.5`, `1,200.00`, and the same in full-width characters. */
const YUAN = /^(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d{1,2}))?$/;

/** Whether a value from a record is an amount that may be counted: whole fen above nothing. */
export function isAmount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MAX_FEN;
}

/** Fen of what somebody typed in yuan; undefined where it is no amount, or has parts of a fen. */
export function parseYuan(typed: string): number | undefined {
  const found = YUAN.exec(
    typed
      .normalize('NFKC')
      .trim()
      .replace(/^¥|元$/g, ''),
  );
  if (found === null) return undefined;
  const [, yuan = '', part = ''] = found;
  const fen = Number(yuan.replaceAll(',', '')) * FEN_PER_YUAN + Number(part.padEnd(2, '0'));
  return isAmount(fen) ? fen : undefined;
}

/** `2,590` or `12.50`, without the word 元. */
export function formatYuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / FEN_PER_YUAN);
  const rest = Math.abs(fen) % FEN_PER_YUAN;
  const yuan = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = fen < 0 ? '-' : '';
  return rest === 0 ? `${sign}${yuan}` : `${sign}${yuan}.${String(rest).padStart(2, '0')}`;
}
