import { pinyin } from 'pinyin-pro';

/** Pinyin initials of a name, its first character read as a surname: `zxm`. Latin letters and digits stay. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array' });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
