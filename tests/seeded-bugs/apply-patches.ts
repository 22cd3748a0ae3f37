import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Patch } from './seeded-bugs.ts';

/** The text with the change; throws when the place is gone, or is no longer the only one. */
export function patched(text: string, { file, find, replace }: Patch): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${file}: this stands there ${places} times, not once:\n${find}`);
  return text.replace(find, () => replace);
}

/** Changes the files of a copy of the project. */
export async function applyPatches(folder: string, patches: readonly Patch[]): Promise<void> {
  for (const patch of patches) {
    const path = join(folder, patch.file);
    await writeFile(path, patched(await readFile(path, 'utf8'), patch));
  }
}
