import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** More than all servers and browsers that run at a time ever hold. */
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * Where tests write. The server waits for the disk at every write, and a hundred servers of tests wait for minutes: in
 * memory they do not, where there is enough of it and nobody said otherwise (`TMPDIR`). What they are tried with is the
 * death of a process, which memory outlives as well as a disk does.
 */
export function roomyFolder(): string {
  if (process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (Math.min(bavail * bsize, freemem()) >= ROOM_BYTES) return MEMORY;
  } catch {
    // Not on every system is there such a folder.
  }
  return tmpdir();
}
