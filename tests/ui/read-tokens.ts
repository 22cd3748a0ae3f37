import { readFileSync } from 'node:fs';

const sheet = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

export type Tokens = ReadonlyMap<string, string>;

/** The declarations of the block that begins with this selector, custom properties and others. */
export function readTokens(selector: string): Tokens {
  const start = sheet.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no ${selector}`);
  const block = sheet.slice(sheet.indexOf('{', start) + 1, sheet.indexOf('}', start));
  const declarations = block.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value.trim()]));
}

export function colour(tokens: Tokens, name: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(tokens.get(`--${name}`) ?? '');
  if (hex === null) throw new Error(`--${name} is no plain colour`);
  const [, red = '', green = '', blue = ''] = hex;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

function luminance(rgb: readonly [number, number, number]): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2.2 contrast ratio, 1 … 21. */
export function contrast(tokens: Tokens, one: string, other: string): number {
  const lights = [luminance(colour(tokens, one)), luminance(colour(tokens, other))];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}
