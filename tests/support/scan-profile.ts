import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of the words stand in any file of a browser's profile, as UTF-8 or as UTF-16, and where. */
export async function findInProfile(
  profile: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const needles = words.flatMap((word) => [
    [word, Buffer.from(word, 'utf8')] as const,
    [word, Buffer.from(word, 'utf16le')] as const,
  ]);
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [word, needle] of needles) {
      if (!found.has(word) && bytes.includes(needle)) found.set(word, path.slice(profile.length));
    }
  }
  return found;
}
