/** An error as it crosses to another thread, with those that it wraps: their names say what a person is told. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly cause?: WireError;
}

const DEEPEST = 5;

export function toWireError(error: unknown, depth = 0): WireError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  // Dexie keeps what it wraps under a name of its own.
  const cause = error.cause ?? ('inner' in error ? error.inner : undefined);
  if (cause === undefined || depth === DEEPEST) return { name, message };
  return { name, message, cause: toWireError(cause, depth + 1) };
}

export function fromWireError({ name, message, cause }: WireError): Error {
  const error = new Error(message, cause && { cause: fromWireError(cause) });
  error.name = name;
  return error;
}
