import { randomInt } from 'node:crypto';

/** Twelve characters that cannot be mistaken for each other, in threes: about 58 bits. */
export function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const pick = (): string => letters[randomInt(letters.length)] ?? '';
  return Array.from({ length: 4 }, () => [pick(), pick(), pick()].join('')).join('-');
}
