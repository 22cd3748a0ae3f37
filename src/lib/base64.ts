/** Longest run of bytes that every browser takes as arguments of one call. */
const RUN = 8_192;

/** Bytes as base64, by the browser's own way where it has one. */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  const known = native(bytes);
  if (known !== undefined) return known;
  let text = '';
  for (let first = 0; first < bytes.length; first += RUN) {
    text += String.fromCharCode(...bytes.subarray(first, first + RUN));
  }
  return btoa(text);
}

/** Throws when the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const decoded = atob(text);
  const bytes = new Uint8Array(decoded.length);
  for (let index = 0; index < decoded.length; index += 1) bytes[index] = decoded.charCodeAt(index);
  return bytes;
}

/** Chromium has it since 140, Firefox since 133. */
function native(bytes: object): string | undefined {
  const { toBase64: encode } = bytes as { readonly toBase64?: () => string };
  return encode?.call(bytes);
}
