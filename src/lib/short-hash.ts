/** A short name for a text: the same everywhere, of small letters and digits, and not to be read back. */
export function shortHash(text: string): string {
  return fnv64(text).toString(36);
}

/** A number from 0 to 2^64 - 1 for a text, by lot: texts that are alike get numbers that have nothing in common. */
export function lotOf(text: string): bigint {
  let lot = fnv64(text);
  lot = BigInt.asUintN(64, (lot ^ (lot >> 33n)) * 0xff51afd7ed558ccdn);
  lot = BigInt.asUintN(64, (lot ^ (lot >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return lot ^ (lot >> 33n);
}

/** FNV-1a, 64 bit. */
function fnv64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}
