/** Whether arrays and objects lie within each other at most `depth` deep. Never goes deeper than that itself. */
export function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.every((item) => isWithinDepth(item, depth - 1));
}

/** Whether a member of this value, at any depth, has the name. */
export function hasNameIn(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && Object.keys(value).includes(name)) return true;
  return Object.values(value).some((item) => hasNameIn(item, name));
}

/** Bytes of a value as JSON in UTF-8. Counted by hand: CouchDB's engines have no TextEncoder. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) bytes += bytesOfUnit(text.charCodeAt(index));
  return bytes;
}

/** A character outside the basic plane is two units of two bytes each. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
