import { ulid } from 'ulid';

const KEY = 'xbd-device';

/** The name of this installation, made on first use and kept: it stands in every entry written here. */
export function deviceName(): string {
  const known = localStorage.getItem(KEY);
  if (known !== null) return known;
  const fresh = ulid();
  localStorage.setItem(KEY, fresh);
  return fresh;
}
