import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder that only this user may enter, and the folders above it. Rejects with the system's error.
 * Node's own `recursive` never ends where the system denies a folder by `ENOENT`, as `/proc` does.
 */
export async function makeFolder(path: string): Promise<void> {
  const failure = await tryToMake(path);
  if (failure === undefined || failure.code === 'EEXIST') return;
  if (failure.code !== 'ENOENT' || dirname(path) === path) throw failure;
  await makeFolder(dirname(path));
  const again = await tryToMake(path);
  if (again !== undefined && again.code !== 'EEXIST') throw again;
}

async function tryToMake(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path, { mode: 0o700 });
    return undefined;
  } catch (thrown) {
    return thrown as NodeJS.ErrnoException;
  }
}
