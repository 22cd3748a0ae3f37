/** A short text that differs where `text` differs: FNV-1a of 32 bits, base 36. Not for secrets. */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
