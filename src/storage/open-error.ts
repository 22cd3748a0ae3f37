/**
 * Why the records on this device cannot be opened.
 * - `chunk-missing`: a part of the app is not on the device.
 * - `blocked`: another tab holds the database in an old version, or the browser does not answer.
 * - `damaged`: the browser cannot read its own database (Chromium's UnknownError).
 * - `newer-app`: a newer version of this app has used the database.
 * - `no-space`: the device is full.
 * - `unavailable`: the browser gives no storage, as in some private windows.
 */
export type OpenTrouble = 'chunk-missing' | 'blocked' | 'damaged' | 'newer-app' | 'no-space' | 'unavailable';

export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly trouble: OpenTrouble;

  constructor(trouble: OpenTrouble, cause: unknown) {
    super(`The records on this device cannot be opened: ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

const troubles: Readonly<Record<string, OpenTrouble>> = {
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotReadableError: 'damaged',
  VersionError: 'newer-app',
  QuotaExceededError: 'no-space',
  TimeoutError: 'blocked',
  // A page that was just left still holds its files.
  NoModificationAllowedError: 'blocked',
};

export function toOpenError(cause: unknown): OpenError {
  if (cause instanceof OpenError) return cause;
  const known = namesOf(cause).map((name) => troubles[name]);
  return new OpenError(known.find((trouble) => trouble !== undefined) ?? 'unavailable', cause);
}

/** Whether the device is full: browsers, Dexie and RxDB wrap the same error each in their own way. */
export function isNoSpace(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

/** Names of an error and of those that it wraps. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, cause, inner } = error as { name?: unknown; cause?: unknown; inner?: unknown };
  const own = typeof name === 'string' ? [name] : [];
  return [...own, ...namesOf(cause, depth + 1), ...namesOf(inner, depth + 1)];
}
